package se.hinderloggen.web.form;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.ui.Model;
import se.hinderloggen.web.services.ServiceProblem;

/** Says to a form what a service has refused, and what the person may confirm and go on. */
public final class Doubts {

    private static final Set<String> CODES = Set.of("person-name", "street-address", "case-number");

    private Doubts() {}

    /**
     * @param fields those that the form has; what is said of others stands above it
     */
    public static void say(
            ServiceProblem problem,
            Set<String> fields,
            Feedback feedback,
            Model model,
            Locale language) {
        for (var error : problem.errors()) {
            var nearest = error.nearest();
            feedback.add(
                    fields.contains(error.field()) ? error.field() : "",
                    new Feedback.Message(
                            error.in(language),
                            false,
                            error.code(),
                            List.of(),
                            nearest == null ? List.of() : nearest));
        }
        if (problem.errors().isEmpty()) {
            feedback.add("", problem.sentence().in(language));
        }
        model.addAttribute(
                "doubts",
                problem.errors().stream()
                        .map(ServiceProblem.Field::code)
                        .filter(CODES::contains)
                        .distinct()
                        .toList());
    }
}
