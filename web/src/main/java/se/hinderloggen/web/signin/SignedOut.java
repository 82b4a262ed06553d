package se.hinderloggen.web.signin;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/**
 * Something was sent in a session that has ended, or from a page of an earlier one. To lead to
 * signing in would throw away what was sent; so it is shown again, to be sent anew after signing
 * in. What a script sent gets an answer that the script understands.
 */
final class SignedOut implements AuthenticationEntryPoint, AccessDeniedHandler {

    static final String PAGE = "/utloggad";

    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException exception)
            throws IOException, ServletException {
        answer(request, response);
    }

    @Override
    public void handle(
            HttpServletRequest request,
            HttpServletResponse response,
            AccessDeniedException exception)
            throws IOException, ServletException {
        if (exception instanceof CsrfException) {
            answer(request, response);
        } else {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Trigger", "signedOut");
            response.setHeader("HX-Reswap", "none");
            return;
        }
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, request.getRequestURI());
        request.getRequestDispatcher(PAGE).forward(request, response);
    }
}
