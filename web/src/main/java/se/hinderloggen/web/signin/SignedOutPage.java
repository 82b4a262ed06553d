package se.hinderloggen.web.signin;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** For people who are not signed in any more, with what they sent in vain. */
@Controller
class SignedOutPage {

    /** What is longer, someone has written, and wants to see again. */
    private static final int SHORT = 20;

    /** What a form had in it. */
    record Field(String name, String value) {

        public boolean isWritten() {
            return value.length() > SHORT && value.indexOf(' ') >= 0;
        }
    }

    @RequestMapping(SignedOut.PAGE)
    String signedOut(HttpServletRequest request, Model model) {
        model.addAttribute("failed", request.getParameter("misslyckades") != null);
        model.addAttribute("fields", fields(request));
        model.addAttribute("signedIn", request.getUserPrincipal() != null);
        model.addAttribute("action", request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        return "signin/signed-out";
    }

    /** Where signing in leads in the other tab. */
    @GetMapping("/inloggad")
    String signedIn() {
        return "signin/signed-in";
    }

    /** Of a form that was sent on here; an address has none. */
    private static List<Field> fields(HttpServletRequest request) {
        if (!"POST".equals(request.getMethod())) {
            return List.of();
        }
        return request.getParameterMap().entrySet().stream()
                .filter(it -> !it.getKey().equals("_csrf"))
                .flatMap(
                        it ->
                                Arrays.stream(it.getValue())
                                        .map(value -> new Field(it.getKey(), value)))
                .toList();
    }
}
