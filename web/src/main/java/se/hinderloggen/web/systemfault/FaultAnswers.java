package se.hinderloggen.web.systemfault;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.web.services.Answers.Coded;
import se.hinderloggen.web.services.Answers.Observation;

/** What the query-service answers about systemfel. */
public final class FaultAnswers {

    private FaultAnswers() {}

    /** Which findings are meant; what is absent does not matter. */
    public record Scope(
            Coded authority,
            @Nullable Coded unit,
            @Nullable Coded municipality,
            @Nullable Coded eventType) {

        /** For the list of observations, as its address has them. */
        public Map<String, String> filter() {
            var filter = new LinkedHashMap<String, String>();
            filter.put("kind", "HINDER");
            filter.put("authority", authority.code());
            put(filter, "unit", unit);
            put(filter, "municipality", municipality);
            put(filter, "eventType", eventType);
            return filter;
        }

        private static void put(Map<String, String> filter, String name, @Nullable Coded value) {
            if (value != null) {
                filter.put(name, value.code());
            }
        }
    }

    public record Board(List<Item> items) {}

    public record Due(LocalDate day, Coded what, boolean overdue) {}

    public record Reopened(Coded reason, Instant at, int observations) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Item(
            UUID systemFaultId,
            @Nullable String title,
            Coded level,
            Scope scope,
            Coded status,
            Instant statusSince,
            Instant declaredAt,
            long ageDays,
            @Nullable Due due,
            int observations,
            int escalations,
            int replies,
            @Nullable Reopened reopened) {}

    /** All that there is about one. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Fault(
            UUID systemFaultId,
            @Nullable String title,
            @Nullable String description,
            Coded level,
            Scope scope,
            Coded status,
            Instant statusSince,
            Instant declaredAt,
            long ageDays,
            @Nullable Due due,
            int observations,
            @Nullable Reopened reopened,
            long version,
            List<Observation> evidence,
            List<Escalation> asked,
            List<Reply> unasked,
            @Nullable Resolution resolution,
            List<UUID> cameBack,
            @Nullable Measured measured,
            List<Step> history) {

        public boolean is(String... statuses) {
            return List.of(statuses).contains(status.code());
        }
    }

    public record Escalation(
            UUID escalationId,
            Coded to,
            Instant at,
            LocalDate due,
            boolean overdue,
            @Nullable String question,
            boolean answered,
            List<Reply> replies) {}

    public record Reply(
            UUID replyId,
            @Nullable Coded from,
            Coded kind,
            LocalDate on,
            @Nullable String text,
            @Nullable LocalDate promisedBy) {}

    public record Resolution(
            UUID resolutionId, LocalDate since, Instant at, @Nullable String note) {}

    public record Measured(
            LocalDate since, Stretch before, Stretch after, long ongoing, long monthUnknown) {}

    /**
     * @param from first month
     * @param to last month; absent when there is no whole one yet
     */
    public record Stretch(
            String from,
            @Nullable String to,
            int months,
            long observations,
            @Nullable Double perMonth) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Step(
            long sequence,
            Instant at,
            String what,
            String recorder,
            boolean mine,
            @Nullable UUID meetingId,
            @Nullable Coded to,
            @Nullable Coded from,
            @Nullable Coded kind,
            @Nullable Coded reason,
            @Nullable LocalDate day,
            @Nullable String text,
            @Nullable List<String> changed,
            @Nullable List<UUID> observations) {

        public boolean isByItself() {
            return recorder.equals("system");
        }
    }

    /** What may be systemfel. */
    public record Patterns(String from, String to, Asked asked, int tested, List<Pattern> items) {}

    public record Asked(
            int observations, int spread, int months, double probability, int historyMonths) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Pattern(
            Scope scope,
            long observations,
            Reasons reasons,
            List<UUID> observationIds,
            @Nullable Covered systemFault) {}

    public record Reasons(List<String> sv, List<String> en) {}

    public record Covered(UUID systemFaultId, @Nullable String title, Coded status) {}
}
