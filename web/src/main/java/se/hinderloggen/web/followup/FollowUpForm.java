package se.hinderloggen.web.followup;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done, as it stands in the form.
 *
 * @param id of the follow-up, from the moment the form is shown: sent twice it is one
 * @param kind OBSERVATION, SYSTEM_FAULT or MEETING
 * @param om what it is about
 * @param version that the person saw; absent of a new one
 * @param godkant what looked like personal data and is none
 */
record FollowUpForm(
        UUID id,
        String kind,
        UUID om,
        String vad,
        String ansvarig,
        String senast,
        @Nullable Long version,
        @Nullable List<String> godkant) {

    static FollowUpForm of(FollowUps.Item it) {
        return new FollowUpForm(
                it.id(),
                it.about().kind(),
                it.about().id(),
                it.what() == null ? "" : it.what(),
                it.responsible().code(),
                it.due().toString(),
                it.version(),
                null);
    }

    FollowUpForm seen(long current) {
        return new FollowUpForm(id, kind, om, vad, ansvarig, senast, current, godkant);
    }
}
