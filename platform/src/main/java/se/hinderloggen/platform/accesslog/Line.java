package se.hinderloggen.platform.accesslog;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.platform.access.Act;
import se.hinderloggen.platform.access.Caller;
import se.hinderloggen.platform.access.Role;

/**
 * A line of the access log. There is no field that could hold a text, a word that was searched for,
 * or an address.
 *
 * @param organisation whose it is that was told; absent when nobody's was
 * @param operation as in the description of the interface
 * @param object absent when it was about no single thing
 * @param shown what an answer about several told of
 * @param times how often within a minute, for what is only counted
 */
record Line(
        Instant at,
        @Nullable String organisation,
        Who who,
        String operation,
        Act act,
        @Nullable Thing object,
        List<UUID> shown,
        int times) {

    /**
     * @param belongsTo the PO operation or authority that they work for
     */
    record Who(String subject, @Nullable String name, String role, @Nullable String belongsTo) {

        static Who of(Caller caller) {
            var actor = caller.actor();
            return new Who(
                    caller.subject(),
                    caller.name(),
                    role(caller),
                    actor.organisation() != null ? actor.organisation() : actor.authority());
        }

        /** The one that may most. */
        private static String role(Caller caller) {
            var role = "NONE";
            for (var it : Role.values()) {
                role = caller.actor().has(it) ? it.name() : role;
            }
            return role;
        }
    }

    /** What it was about, by kind and id. */
    record Thing(String kind, @Nullable String id) {}
}
