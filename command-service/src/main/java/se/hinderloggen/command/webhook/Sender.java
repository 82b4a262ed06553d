package se.hinderloggen.command.webhook;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.BasicHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.client5.http.utils.DateUtils;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.URIScheme;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.command.webhook.Attempt.Outcome;
import se.hinderloggen.command.webhook.CheckedNames.RefusedAddressException;

/**
 * Posts to a receiver that need not mean well: it may lead elsewhere, answer with no end, or never.
 * Each attempt has a connection of its own, to an address that was {@linkplain CheckedNames
 * checked}, and comes to an end in time whatever happens.
 */
class Sender implements AutoCloseable {

    private static final int MOST_READ = 64 * 1024;
    private static final int LONGEST_LINE = 8 * 1024;
    private static final int MOST_HEADERS = 100;

    private final WebhookProperties properties;
    private final CheckedNames names;
    private final SSLContext tls;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Sender(WebhookProperties properties, CheckedNames names, SSLContext tls) {
        this.properties = properties;
        this.names = names;
        this.tls = tls;
    }

    /**
     * @throws InterruptedException when it is broken off; it may have arrived
     */
    Attempt post(URI url, String body, Map<String, String> headers, Instant now)
            throws InterruptedException {
        var answered = new AtomicReference<@Nullable Attempt>();
        // An interrupt closes what a virtual thread reads from or writes to.
        var call = threads.submit(() -> exchange(url, body, headers, now, answered));
        try {
            return call.get(properties.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            var status = answered.get();
            return status != null ? status : Attempt.without(Outcome.TIMEOUT);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            call.cancel(true);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        names.close();
    }

    private Attempt exchange(
            URI url,
            String body,
            Map<String, String> headers,
            Instant now,
            AtomicReference<@Nullable Attempt> answered) {
        var client = client();
        try {
            var request = new HttpPost(url);
            headers.forEach(request::setHeader);
            request.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON));
            var response = client.executeOpen(RoutingSupport.determineHost(request), request, null);
            answered.set(Attempt.answered(response.getCode(), retryAfter(response, now)));
            drop(response);
        } catch (IOException | HttpException | RuntimeException e) {
            // Whatever an odd answer leads to; and what comes after the status changes nothing.
            answered.compareAndSet(null, Attempt.without(outcomeOf(e)));
        } finally {
            // At once, whatever is still on its way.
            client.close(CloseMode.IMMEDIATE);
        }
        return Objects.requireNonNull(answered.get());
    }

    /** So that a receiver that answers at length is not cut short without need. */
    private static void drop(ClassicHttpResponse response) throws IOException {
        if (response.getEntity() != null) {
            response.getEntity().getContent().readNBytes(MOST_READ);
        }
    }

    private static Outcome outcomeOf(Exception thrown) {
        return switch (thrown) {
            case RefusedAddressException _ -> Outcome.ADDRESS_REFUSED;
            case UnknownHostException _ -> Outcome.ADDRESS_UNKNOWN;
            case SocketTimeoutException _ -> Outcome.TIMEOUT;
            case SSLException _ -> Outcome.TLS;
            default -> Outcome.CONNECTION;
        };
    }

    private static @Nullable Duration retryAfter(ClassicHttpResponse response, Instant now) {
        var header = response.getFirstHeader(HttpHeaders.RETRY_AFTER);
        if (header == null) {
            return null;
        }
        var written = header.getValue().strip();
        if (written.matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(written));
        }
        var until = DateUtils.parseStandardDate(written);
        return until == null || until.isBefore(now) ? null : Duration.between(now, until);
    }

    /** One for each attempt: what one receiver holds on to, another must not have to wait for. */
    private CloseableHttpClient client() {
        var timeout = Timeout.of(properties.timeout());
        var connecting = Timeout.of(properties.connectTimeout());
        var connections =
                BasicHttpClientConnectionManager.create(
                        null,
                        names,
                        RegistryBuilder.<TlsSocketStrategy>create()
                                .register(URIScheme.HTTPS.id, new DefaultClientTlsStrategy(tls))
                                .build(),
                        ManagedHttpClientConnectionFactory.builder()
                                .http1Config(
                                        Http1Config.custom()
                                                .setMaxLineLength(LONGEST_LINE)
                                                .setMaxHeaderCount(MOST_HEADERS)
                                                .build())
                                .build());
        connections.setConnectionConfig(
                ConnectionConfig.custom()
                        .setConnectTimeout(connecting)
                        .setSocketTimeout(timeout)
                        .build());
        connections.setTlsConfig(TlsConfig.custom().setHandshakeTimeout(connecting).build());
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setConnectionReuseStrategy((_, _, _) -> false)
                .setDefaultRequestConfig(
                        RequestConfig.custom()
                                .setResponseTimeout(timeout)
                                .setProtocolUpgradeEnabled(false)
                                .build())
                .setUserAgent("Hinderloggen")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }
}
