package se.hinderloggen.platform.accesslog;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * An answer of which nothing leaves before the gate has let it. Nothing is kept in memory for that:
 * the first byte waits, and with it whoever writes it. Once the gate has said no, whatever is
 * written is dropped.
 */
final class HeldAnswer extends HttpServletResponseWrapper {

    /** Asked once, when status and headers are known and nothing has left. */
    interface Gate {
        boolean lets(int status);
    }

    private final HttpServletResponse answer;
    private final Gate gate;
    private @Nullable Boolean let;
    private @Nullable ServletOutputStream stream;
    private @Nullable PrintWriter writer;

    HeldAnswer(HttpServletResponse answer, Gate gate) {
        super(answer);
        this.answer = answer;
        this.gate = gate;
    }

    /** Whether it may leave; the gate is asked if it was not yet. */
    synchronized boolean mayLeave() {
        if (let == null) {
            let = gate.lets(answer.getStatus());
        }
        return let;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (stream == null) {
            stream = new Held(answer.getOutputStream());
        }
        return stream;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (writer == null) {
            var encoding = Charset.forName(answer.getCharacterEncoding());
            writer = new PrintWriter(new OutputStreamWriter(getOutputStream(), encoding));
        }
        return writer;
    }

    /** What a writer still holds. */
    void finish() {
        if (writer != null) {
            writer.flush();
        }
    }

    @Override
    public void flushBuffer() throws IOException {
        if (mayLeave()) {
            answer.flushBuffer();
        }
    }

    private final class Held extends ServletOutputStream {

        private final ServletOutputStream out;

        Held(ServletOutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            if (mayLeave()) {
                out.write(b);
            }
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (mayLeave()) {
                out.write(bytes, from, length);
            }
        }

        @Override
        public void flush() throws IOException {
            if (mayLeave()) {
                out.flush();
            }
        }

        @Override
        public void close() throws IOException {
            if (mayLeave()) {
                out.close();
            }
        }

        @Override
        public boolean isReady() {
            return out.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            out.setWriteListener(listener);
        }
    }
}
