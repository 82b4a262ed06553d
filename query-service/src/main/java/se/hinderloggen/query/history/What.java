package se.hinderloggen.query.history;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What can have happened to an observation. */
enum What {
    RECORDED,
    CORRECTED,
    REVIEWED,
    RECLASSIFIED,
    RELEASE_PROPOSED,
    RELEASE_DECLINED,
    RELEASED,
    RELEASE_REVOKED,
    MERGED,
    MERGE_UNDONE,
    ERASED;

    /** As in the answer: {@code release-revoked}. */
    @JsonValue
    String written() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
