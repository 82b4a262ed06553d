package se.hinderloggen.web.services;

import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * How far the views have to have come for the person to see what that person wrote last. Kept in
 * the session until it has been reached.
 */
@Component
class LastWritten {

    private static final String KEY = LastWritten.class.getName();

    void wrote(String position) {
        var session = session();
        if (session != null) {
            session.setAttribute(KEY, position);
        }
    }

    @Nullable String position() {
        var session = session();
        return session == null ? null : (String) session.getAttribute(KEY);
    }

    void reached(String position) {
        var session = session();
        if (session != null && position.equals(session.getAttribute(KEY))) {
            session.removeAttribute(KEY);
        }
    }

    private static @Nullable HttpSession session() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request instanceof ServletRequestAttributes it
                ? it.getRequest().getSession(false)
                : null;
    }
}
