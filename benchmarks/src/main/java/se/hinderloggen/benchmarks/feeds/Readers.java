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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/**
 * Readers that each ask the same again on a connection of their own, over plain sockets: what the
 * asking costs is so little that it is the server that is measured.
 */
final class Readers implements AutoCloseable {

    private final List<Socket> sockets = new ArrayList<>();

    Readers(URI server, int number) throws IOException {
        for (int i = 0; i < number; i++) {
            var socket = new Socket(server.getHost(), server.getPort());
            socket.setTcpNoDelay(true);
            sockets.add(socket);
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
            for (int i = 0; i < sockets.size(); i++) {
                var socket = sockets.get(i);
                long first = System.nanoTime() + pace.toNanos() * i / sockets.size();
                asked.add(
                        threads.submit(
                                () -> ask(socket, bytes, question.status, first, until, pace)));
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

    private static int ask(
            Socket socket, byte[] question, int status, long first, long until, Duration pace)
            throws IOException {
        var in = new BufferedInputStream(socket.getInputStream(), 1 << 15);
        int answers = 0;
        for (long next = first; next < until; next += pace.toNanos()) {
            LockSupport.parkNanos(next - System.nanoTime());
            if (System.nanoTime() >= until) {
                break;
            }
            socket.getOutputStream().write(question);
            read(in, status);
            answers++;
        }
        return answers;
    }

    private static void read(InputStream in, int status) throws IOException {
        var line = line(in);
        if (!line.startsWith("HTTP/1.1 " + status)) {
            throw new IOException("Answered with " + line);
        }
        long length = 0;
        for (line = line(in); !line.isEmpty(); line = line(in)) {
            if (line.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                length = Long.parseLong(line.substring(15).strip());
            } else if (line.regionMatches(true, 0, "Transfer-Encoding:", 0, 18)) {
                throw new IOException("The length of the answer is not told");
            }
        }
        in.skipNBytes(length);
    }

    private static String line(InputStream in) throws IOException {
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

    @Override
    public void close() throws IOException {
        for (var socket : sockets) {
            socket.close();
        }
    }
}
