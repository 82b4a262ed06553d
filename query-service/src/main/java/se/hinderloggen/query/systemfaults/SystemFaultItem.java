package se.hinderloggen.query.systemfaults;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.query.catalogue.Coded;

/**
 * A systemfel as on the board.
 *
 * @param title absent when its key is gone
 * @param ageDays days since it was declared
 * @param due what is waited for next, if anything
 * @param observations how many are linked to it
 * @param replies how many have come
 * @param reopened the last time that it was opened again, if ever
 * @param version for {@code If-Match} with commands
 */
public record SystemFaultItem(
        UUID systemFaultId,
        @Nullable String title,
        Coded level,
        ScopeAnswer scope,
        Coded status,
        Instant statusSince,
        Instant declaredAt,
        long ageDays,
        @Nullable Due due,
        int observations,
        int escalations,
        int replies,
        @Nullable Reopened reopened,
        long version) {

    /**
     * @param what {@code ANSWER} or {@code PROMISE}
     */
    public record Due(LocalDate day, Coded what, boolean overdue) {}

    /**
     * @param observations how many showed that it was back; none when people reopened it
     */
    public record Reopened(Coded reason, Instant at, int observations) {}
}
