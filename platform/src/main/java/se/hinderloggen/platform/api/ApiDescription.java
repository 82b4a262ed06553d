package se.hinderloggen.platform.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.hinderloggen.platform.access.Actor;

/** What the generated description of a service's interface cannot find out by itself. */
@Configuration(proxyBeanMethods = false)
public class ApiDescription {

    private static final String TOKEN = "token";

    static {
        // Comes from the token, not from a parameter.
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class);
    }

    /**
     * @param purpose what the service is for, in a sentence
     */
    @Bean
    OpenAPI description(
            @Value("${spring.application.name}") String service,
            @Value("${hinderloggen.api.purpose}") String purpose) {
        return new OpenAPI()
                .info(
                        new Info()
                                .title("Hinderloggen: " + service)
                                .description(
                                        purpose
                                                + " Errors are RFC 9457 problems with a stable code, the field, and what to"
                                                + " do, in Swedish and English.")
                                .version("1"))
                .components(
                        new Components()
                                .addSecuritySchemes(
                                        TOKEN,
                                        new SecurityScheme()
                                                .type(SecurityScheme.Type.HTTP)
                                                .scheme("bearer")
                                                .bearerFormat("JWT")))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN));
    }
}
