package se.hinderloggen.query.releases;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.events.Subject;
import se.hinderloggen.platform.access.Actor;
import se.hinderloggen.platform.access.Role;
import se.hinderloggen.platform.problem.ProblemException;
import se.hinderloggen.query.paging.After;
import se.hinderloggen.query.releases.ReleaseRow.State;

/**
 * Which summaries are asked for.
 *
 * @param states none for all
 * @param about absent for whatever they are about
 */
record ReleaseSearch(
        Asker asker, Set<State> states, @Nullable Subject about, @Nullable After after, int limit) {

    /**
     * Who asks.
     *
     * @param group of the working group or a coordinator, who see all of the operation's; others
     *     those about observations that they recorded
     */
    record Asker(String organisation, String pseudonym, boolean group) {

        static Asker of(Actor actor) {
            return new Asker(
                    actor.requireOrganisation(),
                    actor.pseudonym(),
                    actor.has(Role.ARBETSGRUPP) || actor.has(Role.SAMORDNARE));
        }
    }

    static Set<State> states(@Nullable List<String> written) {
        var states = EnumSet.noneOf(State.class);
        if (written != null) {
            written.forEach(it -> states.add(state(it)));
        }
        return states;
    }

    private static State state(String written) {
        return Arrays.stream(State.values())
                .filter(it -> it.name().equalsIgnoreCase(written.strip()))
                .findFirst()
                .orElseThrow(
                        () ->
                                ProblemException.badParameter(
                                        "state",
                                        "Ange PROPOSED, RELEASED, DECLINED eller REVOKED.",
                                        "Give PROPOSED, RELEASED, DECLINED or REVOKED."));
    }
}
