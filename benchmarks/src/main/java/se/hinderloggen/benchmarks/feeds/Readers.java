package se.hinderloggen.benchmarks.feeds;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Readers that each ask the same again on a connection of their own, over plain sockets: what the
 * asking costs is so little that it is the server that is measured.
 */
final class Readers implements AutoCloseable {

    private final List<Reader> readers = new ArrayList<>();

    Readers(URI server, int number) {
        for (int i = 0; i < number; i++) {
            readers.add(new Reader(server));
        }
    }

    /**
     * What is asked.
     *
     * @param condition a header by which who has it already is told so; none if empty
     * @param status that every answer has to have
     */
    record Question(String path, String token, String accept, String condition, int status) {

        private byte[] bytes() {
            var line = condition.isEmpty() ? "" : condition + "\r\n";
            return ("GET %s HTTP/1.1\r\nHost: localhost\r\nAccept: %s\r\n".formatted(path, accept)
                            + "Authorization: Bearer %s\r\n%s\r\n".formatted(token, line))
                    .getBytes(StandardCharsets.US_ASCII);
        }
    }

    /** As fast as they are answered: answers per second. */
    double ask(Question question, Duration during) throws IOException, InterruptedException {
        long start = System.nanoTime();
        int answers = ask(question, start + during.toNanos(), Duration.ZERO);
        return answers / ((System.nanoTime() - start) / 1e9);
    }

    /**
     * Each once in a while, at times of their own.
     *
     * @return answers in all
     */
    int ask(Question question, long until, Duration pace) throws IOException, InterruptedException {
        byte[] bytes = question.bytes();
        var asked = new ArrayList<Future<Integer>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < readers.size(); i++) {
                var reader = readers.get(i);
                long first = System.nanoTime() + pace.toNanos() * i / readers.size();
                asked.add(
                        threads.submit(
                                () -> reader.ask(bytes, question.status, first, until, pace)));
            }
            int answers = 0;
            for (var it : asked) {
                answers += it.get();
            }
            return answers;
        } catch (ExecutionException e) {
            throw new IOException("A reader got no good answer", e.getCause());
        }
    }

    /** A connection, and another one when the server has ended it. */
    private static final class Reader {

        private final URI server;
        private @Nullable Socket socket;
        private InputStream in = InputStream.nullInputStream();

        Reader(URI server) {
            this.server = server;
        }

        int ask(byte[] question, int status, long first, long until, Duration pace)
                throws IOException {
            disconnect(); // It may have been idle for too long.
            int answers = 0;
            for (long next = first; next < until; next += pace.toNanos()) {
                LockSupport.parkNanos(next - System.nanoTime());
                if (System.nanoTime() >= until) {
                    break;
                }
                connected().getOutputStream().write(question);
                read(status);
                answers++;
            }
            return answers;
        }

        private Socket connected() throws IOException {
            var now = socket;
            if (now == null) {
                now = new Socket(server.getHost(), server.getPort());
                now.setTcpNoDelay(true);
                in = new BufferedInputStream(now.getInputStream(), 1 << 15);
                socket = now;
            }
            return now;
        }

        void disconnect() throws IOException {
            if (socket != null) {
                socket.close();
                socket = null;
            }
        }

        private void read(int status) throws IOException {
            var line = line();
            if (!line.startsWith("HTTP/1.1 " + status)) {
                throw new IOException("Answered with " + line);
            }
            long length = 0;
            boolean isLast = false;
            for (line = line(); !line.isEmpty(); line = line()) {
                var header = line.toLowerCase(Locale.ROOT);
                if (header.startsWith("content-length:")) {
                    length = Long.parseLong(line.substring(15).strip());
                } else if (header.startsWith("transfer-encoding:")) {
                    throw new IOException("The length of the answer is not told");
                } else if (header.startsWith("connection:")) {
                    isLast = header.endsWith("close");
                }
            }
            in.skipNBytes(length);
            if (isLast) {
                disconnect();
            }
        }

        private String line() throws IOException {
            var line = new StringBuilder();
            int read = in.read();
            while (read != '\n') {
                if (read < 0) {
                    throw new IOException("The connection was closed");
                }
                if (read != '\r') {
                    line.append((char) read);
                }
                read = in.read();
            }
            return line.toString();
        }
    }

    @Override
    public void close() throws IOException {
        for (var reader : readers) {
            reader.disconnect();
        }
    }
}
