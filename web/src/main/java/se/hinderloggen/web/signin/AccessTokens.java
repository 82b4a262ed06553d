package se.hinderloggen.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.ClientAuthorizationRequiredException;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The token by which the services know the person. It never reaches the browser. */
@Component
public class AccessTokens {

    private final OAuth2AuthorizedClientManager clients;

    public AccessTokens(OAuth2AuthorizedClientManager clients) {
        this.clients = clients;
    }

    /**
     * Renewed when it is about to end and the identity provider allows it.
     *
     * @throws ClientAuthorizationRequiredException when the person has to sign in again
     */
    public String current() {
        Authentication person =
                Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication());
        var attributes = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        var request =
                OAuth2AuthorizeRequest.withClientRegistrationId(SignInConfiguration.REGISTRATION)
                        .principal(person)
                        .attribute(HttpServletRequest.class.getName(), attributes.getRequest());
        HttpServletResponse response = attributes.getResponse();
        if (response != null) {
            request.attribute(HttpServletResponse.class.getName(), response);
        }
        OAuth2AuthorizedClient client = clients.authorize(request.build());
        if (client == null) {
            throw new ClientAuthorizationRequiredException(SignInConfiguration.REGISTRATION);
        }
        return client.getAccessToken().getTokenValue();
    }
}
