package se.hinderloggen.query.answers;

import se.hinderloggen.platform.access.Actor;
import se.hinderloggen.platform.access.Role;

/**
 * Who asks for answers.
 *
 * @param group of the working group or a coordinator, who see all of the operation's; others those
 *     about observations that they recorded
 */
public record Asker(String organisation, String pseudonym, boolean group) {

    public static Asker of(Actor actor) {
        return new Asker(
                actor.requireOrganisation(),
                actor.pseudonym(),
                actor.has(Role.ARBETSGRUPP) || actor.has(Role.SAMORDNARE));
    }
}
