package se.hinderloggen.command.observation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a working group came to. Only the decision is needed; the notes help those who read it
 * later.
 *
 * @param decision a {@link se.hinderloggen.events.ReviewDecision}
 * @param workingGroup which group, e.g. {@code Norra}
 * @param comprehensibility begriplighet: do we understand it, is the information enough and right?
 * @param manageability hanterbarhet: what can we do, where can we turn?
 * @param meaningfulness meningsfullhet: for whom, to what purpose?
 * @param acknowledged codes of doubtful findings of the personal-data guard that someone has looked
 *     at
 */
public record ReviewRequest(
        @Nullable String decision,
        @Nullable String workingGroup,
        @Nullable String comprehensibility,
        @Nullable String manageability,
        @Nullable String meaningfulness,
        @Nullable DiscussionRequest discussion,
        @Nullable List<String> acknowledged) {

    /** The six points that a group may discuss. */
    public record DiscussionRequest(
            @Nullable String whatHappened,
            @Nullable String cause,
            @Nullable String consequences,
            @Nullable String remedy,
            @Nullable String proposals,
            @Nullable String continuation) {}
}
