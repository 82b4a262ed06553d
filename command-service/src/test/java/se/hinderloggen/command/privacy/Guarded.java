package se.hinderloggen.command.privacy;

import java.util.Set;
import java.util.stream.Collectors;
import se.hinderloggen.command.privacy.Rule.Severity;

/** What the guard makes of a text, for tests. */
final class Guarded {

    private Guarded() {}

    static Set<Rule> rules(String text) {
        return PersonalDataGuard.examine(text).stream()
                .map(Suspicion::rule)
                .collect(Collectors.toSet());
    }

    static Set<Rule> refused(String text) {
        return rules(text).stream()
                .filter(rule -> rule.severity() == Severity.REFUSED)
                .collect(Collectors.toSet());
    }
}
