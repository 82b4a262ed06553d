package se.hinderloggen.command.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.hinderloggen.command.webhook.Attempt.Outcome;

/** A single attempt, at receivers of every sort. */
class SenderTest {

    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final Duration SHORT = Duration.ofMillis(400);
    private static final Duration LONG = Duration.ofSeconds(30);

    private final Receiver receiver = Receiver.start();

    @AfterEach
    void close() {
        receiver.close();
    }

    @ParameterizedTest
    @CsvSource({
        "200, DELIVERED",
        "204, DELIVERED",
        "299, DELIVERED",
        "301, STATUS",
        "304, STATUS",
        "404, STATUS",
        "410, STATUS",
        "500, STATUS",
        "503, STATUS"
    })
    void only_2xx_counts_as_delivered(int status, Outcome outcome) throws Exception {
        receiver.answers(Receiver.status(status));
        assertThat(post(receiver.url(), LONG)).isEqualTo(new Attempt(outcome, status, null));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void a_redirection_is_not_followed(int status) throws Exception {
        try (var elsewhere = Receiver.start()) {
            receiver.answers(Receiver.status(status, "Location", elsewhere.url().toString()));
            assertThat(post(receiver.url(), LONG).outcome()).isEqualTo(Outcome.STATUS);
            assertThat(elsewhere.received()).isEmpty();
        }
    }

    @Test
    void what_is_sent_is_a_post_of_the_body_with_the_headers() throws Exception {
        post(receiver.url(), LONG);
        assertThat(receiver.received())
                .singleElement()
                .satisfies(
                        it -> {
                            assertThat(it.body()).isEqualTo("{\"a\":1}");
                            assertThat(it.header("webhook-id")).isEqualTo("x");
                            assertThat(it.header("Content-Type")).startsWith("application/json");
                            assertThat(it.headers().keySet())
                                    .doesNotContain("Cookie", "Authorization", "Upgrade");
                        });
    }

    @ParameterizedTest
    @CsvSource({"120, 120", "'Fri, 20 Nov 2026 09:10:00 GMT', 600", "soon, 0", "-5, 0"})
    void how_long_the_receiver_asks_us_to_wait_is_understood(String written, long seconds)
            throws Exception {
        receiver.answers(Receiver.status(503, "Retry-After", written));
        assertThat(post(receiver.url(), LONG).retryAfter())
                .isEqualTo(seconds == 0 ? null : Duration.ofSeconds(seconds));
    }

    @Test
    void one_that_never_answers_is_left_in_time() throws Exception {
        receiver.answers(receiver.never());
        assertThat(post(receiver.url(), SHORT)).isEqualTo(Attempt.without(Outcome.TIMEOUT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "https"})
    void one_that_takes_the_call_and_says_nothing_is_left_in_time(String scheme) throws Exception {
        try (var silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            var url = URI.create(scheme + "://localhost:" + silent.getLocalPort() + "/");
            assertThat(post(url, SHORT).outcome()).isEqualTo(Outcome.TIMEOUT);
        }
    }

    @Test
    void one_that_answers_a_byte_at_a_time_is_left_in_time() throws Exception {
        try (var dripping =
                raw(
                        out -> {
                            out.write("HTTP/1.1 200 OK\r\nX: ".getBytes(StandardCharsets.UTF_8));
                            for (; ; ) {
                                out.write('x');
                                TimeUnit.MILLISECONDS.sleep(50);
                            }
                        })) {
            assertThat(post(dripping.url(), SHORT)).isEqualTo(Attempt.without(Outcome.TIMEOUT));
        }
    }

    @Test
    void an_answer_without_end_is_not_read_and_its_status_counts() throws Exception {
        var written = new AtomicInteger();
        try (var endless =
                raw(
                        out -> {
                            out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.UTF_8));
                            for (; ; ) {
                                out.write(new byte[8192]);
                                written.addAndGet(8192);
                            }
                        })) {
            assertThat(post(endless.url(), LONG)).isEqualTo(Attempt.answered(200, null));
            endless.awaitHungUp();
        }
        // What the two sockets hold comes on top of what is read.
        assertThat(written.get()).isLessThan(20_000_000);
    }

    @Test
    void a_body_that_does_not_come_changes_nothing_of_the_status() throws Exception {
        receiver.answers(
                call -> {
                    call.sendResponseHeaders(200, 10);
                    call.getResponseBody().flush();
                    receiver.never().to(call);
                });
        assertThat(post(receiver.url(), Duration.ofSeconds(1)))
                .isEqualTo(Attempt.answered(200, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "SSH-2.0-server\r\n", "HTTP/1.1 200 OK\r\nX: ENDLESS"})
    void what_is_no_answer_is_a_broken_connection(String said) throws Exception {
        var endless = said.endsWith("ENDLESS");
        try (var odd =
                raw(
                        out -> {
                            out.write(said.getBytes(StandardCharsets.UTF_8));
                            for (int i = 0; endless && i < 1_000; i++) {
                                out.write("x".repeat(1_000).getBytes(StandardCharsets.UTF_8));
                            }
                        })) {
            assertThat(post(odd.url(), LONG).outcome()).isEqualTo(Outcome.CONNECTION);
        }
    }

    @Test
    void nobody_there_is_no_connection() throws Exception {
        var url = receiver.url();
        receiver.close();
        assertThat(post(url, LONG).outcome()).isEqualTo(Outcome.CONNECTION);
    }

    @Test
    void a_private_address_is_not_called_whatever_name_leads_there() throws Exception {
        try (var strict =
                sender(LONG, List.of(), InetAddress::getAllByName, SSLContext.getDefault())) {
            for (var host : List.of("localhost", "127.0.0.1", "2130706433", "[::1]", "127.1")) {
                var url = URI.create("http://" + host + ":" + receiver.url().getPort() + "/");
                assertThat(post(strict, url).outcome())
                        .as(host)
                        .isIn(Outcome.ADDRESS_REFUSED, Outcome.ADDRESS_UNKNOWN);
            }
            assertThat(post(strict, receiver.url()).outcome()).isEqualTo(Outcome.ADDRESS_REFUSED);
        }
        assertThat(receiver.received()).isEmpty();
    }

    @Test
    void the_address_that_was_checked_is_the_one_that_is_called() throws Exception {
        var lookups = new AtomicInteger();
        CheckedNames.Names rebinding =
                _ ->
                        lookups.getAndIncrement() == 0
                                ? new InetAddress[] {InetAddress.ofLiteral("127.0.0.1")}
                                : new InetAddress[] {InetAddress.ofLiteral("127.0.0.2")};
        try (var sender = sender(LONG, List.of("127.0.0.1"), rebinding, SSLContext.getDefault())) {
            var url = URI.create("http://rebinding.test:" + receiver.url().getPort() + "/");
            assertThat(post(sender, url).outcome()).isEqualTo(Outcome.DELIVERED);
            assertThat(lookups).as("looked up once for each attempt").hasValue(1);
            assertThat(receiver.received().getFirst().header("Host")).startsWith("rebinding.test");
            assertThat(post(sender, url).outcome()).isEqualTo(Outcome.ADDRESS_REFUSED);
        }
        assertThat(receiver.received()).hasSize(1);
    }

    @Test
    void a_name_that_leads_nowhere_or_is_never_looked_up_is_told_apart() throws Exception {
        try (var nowhere =
                sender(
                        LONG,
                        List.of(),
                        host -> {
                            throw new UnknownHostException(host);
                        },
                        SSLContext.getDefault())) {
            assertThat(post(nowhere, URI.create("https://nowhere.test/")).outcome())
                    .isEqualTo(Outcome.ADDRESS_UNKNOWN);
        }
        var answered = new CompletableFuture<InetAddress[]>();
        try (var silent = sender(SHORT, List.of(), _ -> answered.join(), SSLContext.getDefault())) {
            assertThat(post(silent, URI.create("https://silent.test/")).outcome())
                    .isEqualTo(Outcome.TIMEOUT);
        } finally {
            answered.complete(new InetAddress[0]);
        }
    }

    @Test
    void who_cannot_show_who_it_is_is_told_nothing(@TempDir Path folder) throws Exception {
        var known = Certificates.of("receiver.test", folder);
        CheckedNames.Names names = _ -> new InetAddress[] {InetAddress.ofLiteral("127.0.0.1")};
        var here = List.of("127.0.0.1");
        try (var tls = Receiver.withTls(known.server());
                var trusting = sender(LONG, here, names, known.client());
                var strange = sender(LONG, here, names, SSLContext.getDefault())) {
            var port = tls.url().getPort();
            var right = URI.create("https://receiver.test:" + port + "/");
            var wrong = URI.create("https://other.test:" + port + "/");
            assertThat(post(trusting, right).outcome()).isEqualTo(Outcome.DELIVERED);
            assertThat(post(trusting, wrong).outcome()).as("name").isEqualTo(Outcome.TLS);
            assertThat(post(strange, right).outcome()).as("issuer").isEqualTo(Outcome.TLS);
            assertThat(tls.received()).hasSize(1);
        }
    }

    @Test
    void one_that_speaks_no_tls_is_told_nothing() throws Exception {
        try (var plain =
                raw(out -> out.write("HTTP/1.1 400 No\r\n\r\n".getBytes(StandardCharsets.UTF_8)))) {
            var url = URI.create("https://localhost:" + plain.url().getPort() + "/");
            assertThat(post(url, LONG).outcome()).isEqualTo(Outcome.TLS);
        }
    }

    private static Attempt post(URI url, Duration timeout)
            throws InterruptedException, NoSuchAlgorithmException {
        try (var sender =
                sender(
                        timeout,
                        List.of("127.0.0.0/8", "::1"),
                        InetAddress::getAllByName,
                        SSLContext.getDefault())) {
            return post(sender, url);
        }
    }

    private static Attempt post(Sender sender, URI url) throws InterruptedException {
        return sender.post(url, "{\"a\":1}", Map.of("webhook-id", "x"), NOW);
    }

    private static Sender sender(
            Duration timeout, List<String> allowed, CheckedNames.Names names, SSLContext tls) {
        return new Sender(
                WebhookLab.properties(timeout, 1),
                new CheckedNames(names, new Reachable(allowed)),
                tls);
    }

    private interface Saying {
        void to(OutputStream out) throws IOException, InterruptedException;
    }

    /** One that reads the request and then says just this. */
    private static RawServer raw(Saying saying) throws IOException {
        return new RawServer(saying);
    }

    private static final class RawServer implements AutoCloseable {

        private final ServerSocket server =
                new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        private final CompletableFuture<Void> hungUp = new CompletableFuture<>();

        RawServer(Saying saying) throws IOException {
            Thread.ofVirtual()
                    .start(
                            () -> {
                                try (var call = server.accept()) {
                                    var in = call.getInputStream();
                                    // The headers and the body come as one.
                                    in.read(new byte[16_384]);
                                    saying.to(call.getOutputStream());
                                } catch (IOException | InterruptedException e) {
                                    // The caller has gone.
                                } finally {
                                    hungUp.complete(null);
                                }
                            });
        }

        URI url() {
            return URI.create("http://localhost:" + server.getLocalPort() + "/");
        }

        void awaitHungUp() throws Exception {
            hungUp.get(20, TimeUnit.SECONDS);
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }
}
