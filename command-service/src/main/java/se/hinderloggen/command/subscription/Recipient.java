package se.hinderloggen.command.subscription;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.events.SubscriptionScope;

/**
 * Who receives a feed, as in the sign-in's claim {@code authority}: an authority's code, and for a
 * municipality its code as well, as in {@code KOMMUN/1780}. What one municipality receives is not
 * for another.
 *
 * @param authority code of the catalogue
 * @param municipality SCB's four digits; only with {@link #MUNICIPAL}
 */
record Recipient(String authority, @Nullable String municipality) {

    /** The one authority in the catalogue that is many. */
    static final String MUNICIPAL = "KOMMUN";

    /** Those that oversee others, and so may be told of all of them. */
    private static final Set<String> OVERSEERS = Set.of("LANSSTYRELSEN", "SOCIALSTYRELSEN");

    static Recipient parse(String code) {
        int slash = code.indexOf('/');
        return slash < 0
                ? new Recipient(code, null)
                : new Recipient(code.substring(0, slash), code.substring(slash + 1));
    }

    String code() {
        return municipality == null ? authority : authority + "/" + municipality;
    }

    boolean isOverseer() {
        return OVERSEERS.contains(authority);
    }

    /** Nobody but those that oversee others is told of anybody else. */
    boolean mayBeToldOf(SubscriptionScope scope) {
        if (isOverseer()) {
            return true;
        }
        return authority.equals(scope.authority())
                && (municipality == null
                        || (scope.municipalities().size() == 1
                                && scope.municipalities().contains(municipality)));
    }
}
