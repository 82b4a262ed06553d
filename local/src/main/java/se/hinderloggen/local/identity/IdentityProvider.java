package se.hinderloggen.local.identity;

import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import se.hinderloggen.local.Secrets;

/** The identity provider as something that is started and stopped. */
public final class IdentityProvider implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final String issuer;

    private IdentityProvider(ConfigurableApplicationContext context, String issuer) {
        this.context = context;
        this.issuer = issuer;
    }

    /**
     * Returns when it takes sign-ins.
     *
     * @param webPort where the pages run, to which people return after signing in
     */
    public static IdentityProvider start(int port, int webPort, Secrets secrets) {
        String issuer = "http://localhost:" + port;
        var settings = new IdentitySettings(issuer, "http://localhost:" + webPort, secrets);
        var context =
                new SpringApplicationBuilder(IdentityConfiguration.class)
                        .web(WebApplicationType.SERVLET)
                        .initializers(it -> register(it, settings))
                        .registerShutdownHook(false) // stops when the launcher says so
                        .bannerMode(Banner.Mode.OFF)
                        .properties(
                                Map.of(
                                        "server.port",
                                        port,
                                        "server.address",
                                        "localhost",
                                        "spring.config.name",
                                        "identity-provider",
                                        // Cookies know no ports: the pages have their own name.
                                        "server.servlet.session.cookie.name",
                                        "HL_IDENTITY",
                                        "server.servlet.session.timeout",
                                        "12h",
                                        "spring.jmx.enabled",
                                        "false"))
                        .run();
        return new IdentityProvider(context, issuer);
    }

    public String issuer() {
        return issuer;
    }

    @Override
    public void close() {
        context.close();
    }

    private static void register(
            ConfigurableApplicationContext context, IdentitySettings settings) {
        context.getBeanFactory().registerSingleton("identitySettings", settings);
    }
}
