package se.hinderloggen.command.webhook;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.InetAddress;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import javax.net.ssl.SSLContext;
import javax.sql.DataSource;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.hinderloggen.platform.sealing.MasterKey;

/** The parts of the webhooks that know no framework, put together. */
@Configuration(proxyBeanMethods = false)
class WebhookConfiguration {

    @Bean
    Reachable reachable(WebhookProperties properties) {
        return new Reachable(properties.allowAddresses());
    }

    @Bean
    Claims claims(DataSource events) {
        return new Claims(events);
    }

    @Bean
    Deliveries deliveries(DataSource events, WebhookProperties properties) {
        return new Deliveries(events, new Backoff(properties.retry(), new SecureRandom()));
    }

    @Bean
    Sender sender(WebhookProperties properties, Reachable reachable, SslBundles bundles)
            throws NoSuchAlgorithmException {
        var bundle = properties.sslBundle();
        return new Sender(
                properties,
                new CheckedNames(InetAddress::getAllByName, reachable),
                bundle == null
                        ? SSLContext.getDefault()
                        : bundles.getBundle(bundle).createSslContext());
    }

    @Bean
    Courier courier(
            Claims claims,
            Deliveries deliveries,
            Sender sender,
            MasterKey master,
            Clock clock,
            WebhookProperties properties,
            MeterRegistry meters) {
        return new Courier(claims, deliveries, sender, master, clock, properties, meters);
    }
}
