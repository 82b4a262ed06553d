package se.hinderloggen.web.report;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a report is put together, beside its texts.
 *
 * @param comparedWith an earlier year; absent when the year stands alone
 * @param examples released summaries that are quoted, in the report's order
 */
record Settings(boolean forEveryone, @Nullable Integer comparedWith, List<Quoted> examples) {

    Settings {
        examples = examples == null ? List.of() : List.copyOf(examples);
    }

    /** Beside the year before, for the operation itself. */
    static Settings of(int year) {
        return new Settings(false, year - 1, List.of());
    }

    public String audience() {
        return forEveryone ? "PUBLIC" : "INTERNAL";
    }

    /**
     * These, with what somebody changed since they saw them: nobody undoes what they did not see.
     */
    Settings changed(Settings seen, Settings wanted) {
        return new Settings(
                wanted.forEveryone == seen.forEveryone ? forEveryone : wanted.forEveryone,
                Objects.equals(wanted.comparedWith, seen.comparedWith)
                        ? comparedWith
                        : wanted.comparedWith,
                wanted.examples.equals(seen.examples) ? examples : wanted.examples);
    }

    /**
     * A released summary; release ids are unique only within what they are about.
     *
     * @param kind OBSERVATION or SYSTEM_FAULT
     */
    record Quoted(String kind, UUID id, UUID releaseId) {

        /** As a form sends it. */
        @Override
        public String toString() {
            return kind + ":" + id + ":" + releaseId;
        }

        /** Null when it is none. */
        static @Nullable Quoted read(String written) {
            String[] parts = written.split(":");
            try {
                return parts.length == 3
                        ? new Quoted(parts[0], UUID.fromString(parts[1]), UUID.fromString(parts[2]))
                        : null;
            } catch (IllegalArgumentException e) {
                return null;
            }
        }
    }
}
