package se.hinderloggen.web.layout;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;
import se.hinderloggen.web.signin.Person;

/** Puts the {@link Frame} around every page, errors included. */
@ControllerAdvice(annotations = Controller.class)
class Frames {

    @ModelAttribute("frame")
    Frame frame(
            HttpServletRequest request,
            @Nullable OAuth2AuthenticationToken signedIn,
            Locale language) {
        var original = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = original == null ? request.getRequestURI() : original;
        String parameters = original == null ? request.getQueryString() : null;
        boolean english = language.getLanguage().equals(Locale.ENGLISH.getLanguage());
        var other =
                UriComponentsBuilder.fromPath(path)
                        .query(Objects.requireNonNullElse(parameters, ""))
                        .replaceQueryParam(Languages.PARAMETER, english ? "sv" : "en");
        return new Frame(
                signedIn == null ? null : Person.of(signedIn), path, language, other.toUriString());
    }
}
