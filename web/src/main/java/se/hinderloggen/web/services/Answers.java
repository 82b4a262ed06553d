package se.hinderloggen.web.services;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the query-service answers, as its interface describes it. */
public final class Answers {

    private Answers() {}

    /** A code of the catalogue with its name. */
    public record Coded(String code, String label) {}

    public record Finding(
            Coded authority,
            @Nullable Coded unit,
            @Nullable Coded municipality,
            @Nullable Coded eventType) {}

    /**
     * @param occurred a year, a month or a day
     * @param matches where the words that were searched for stand, per field
     */
    public record Observation(
            UUID observationId,
            String organisation,
            Coded kind,
            String occurred,
            List<Finding> findings,
            @Nullable String description,
            @Nullable String consequences,
            List<String> tags,
            @Nullable String reference,
            Instant recordedAt,
            @Nullable String recorder,
            @Nullable Instant correctedAt,
            @Nullable Review review,
            int released,
            @Nullable UUID mergedInto,
            @Nullable Erasure erased,
            long version,
            @Nullable Matches matches) {}

    public record Review(Instant at, @Nullable Coded decision, @Nullable String workingGroup) {}

    public record Erasure(Instant at, @Nullable String reason) {}

    /** Pairs of beginning and end, in UTF-16 units. */
    public record Matches(
            @Nullable List<List<Integer>> description,
            @Nullable List<List<Integer>> consequences) {}

    /**
     * @param next for {@code after} of the next page; absent on the last
     * @param count of everything that was found; only on the first page
     */
    public record ObservationPage(
            List<Observation> items, @Nullable String next, @Nullable FoundCount count) {}

    /**
     * @param atLeast there are that many, and there may be more
     */
    public record FoundCount(long observations, boolean atLeast) {}

    public record SimilarObservations(List<Similar> items) {}

    public record Similar(Observation observation, List<Reason> reasons) {}

    public record Reason(String code, String sv, String en, @Nullable List<String> words) {}

    public record Tags(List<Tag> items) {}

    public record Tag(String tag, long observations) {}

    public record Catalogue(
            List<Coded> kinds,
            List<EventType> eventTypes,
            List<Authority> authorities,
            List<Organisation> organisations) {

        /** Whose names and municipalities the operation has. */
        public @Nullable Organisation organisation(@Nullable String code) {
            return organisations.stream()
                    .filter(it -> it.code().equals(code))
                    .findFirst()
                    .orElse(null);
        }
    }

    /** The latest name first. */
    public record Name(String name, LocalDate from) {}

    public record EventType(
            String code,
            List<Name> names,
            @Nullable String englishName,
            @Nullable String definition,
            @Nullable String example,
            LocalDate from,
            @Nullable LocalDate until,
            List<Successor> successors) {

        public String name() {
            return names.getFirst().name();
        }

        public boolean isInUse(LocalDate on) {
            return until == null || on.isBefore(until);
        }
    }

    public record Successor(String relation, List<String> codes, LocalDate from) {}

    public record Authority(
            String code,
            List<Name> names,
            @Nullable String principal,
            List<String> aliases,
            boolean receivesFeeds,
            LocalDate from,
            @Nullable LocalDate until,
            List<Unit> units) {

        public String name() {
            return names.getFirst().name();
        }

        public boolean isInUse(LocalDate on) {
            return until == null || on.isBefore(until);
        }
    }

    public record Unit(
            String code,
            List<Name> names,
            List<String> aliases,
            LocalDate from,
            @Nullable LocalDate until) {

        public String name() {
            return names.getFirst().name();
        }
    }

    public record Organisation(String code, List<Name> names, List<Member> municipalities) {

        public String name() {
            return names.getFirst().name();
        }
    }

    public record Member(
            String code,
            String name,
            @Nullable String area,
            LocalDate from,
            @Nullable LocalDate until) {}
}
