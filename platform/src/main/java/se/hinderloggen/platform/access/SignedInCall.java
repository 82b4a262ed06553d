package se.hinderloggen.platform.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Stands around every call of somebody who is signed in: when it is known who calls, and before it
 * is decided whether they may. The order of the beans is the order in which they stand.
 */
public interface SignedInCall {

    /** By this header a program says what it asks for. */
    String PURPOSE = "Access-Purpose";

    /** Whether what is asked for becomes a file that somebody takes away. */
    static boolean isForFile(HttpServletRequest request) {
        var accept = request.getHeader("Accept");
        return "export".equals(request.getHeader(PURPOSE))
                || (accept != null && accept.startsWith("text/csv"));
    }

    /**
     * @param next to be called, unless the call is answered here
     */
    void pass(
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain next)
            throws IOException, ServletException;
}
