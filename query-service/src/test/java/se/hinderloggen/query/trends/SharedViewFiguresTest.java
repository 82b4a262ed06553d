package se.hinderloggen.query.trends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static se.hinderloggen.query.fixture.Observations.finding;
import static se.hinderloggen.query.fixture.Observations.observation;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.hinderloggen.query.fixture.Observations;

/** What a working group decides moves figures exactly, and what was known before stays known. */
class SharedViewFiguresTest extends TrendQuestions {

    private final Observations first =
            observation().of(operation).findings(finding("KOMMUN", "SIP"), finding("BANK", null));
    private final Observations second =
            observation().of(operation).findings(finding("KOMMUN", "SIP"));

    @Test
    void reclassification_merge_and_undoing_each_give_a_state_that_stays_known() {
        var meeting = UUID.randomUUID();
        history.of(operation)
                .at("2026-03-01T10:00:00Z")
                .then(first.recorded(), second.recorded())
                .in(meeting)
                .at("2026-04-01T10:00:00Z")
                .then(first.reclassified(0, "BEMOTANDE"))
                .at("2026-04-02T10:00:00Z")
                .then(second.mergedInto(first.id()))
                .at("2026-04-03T10:00:00Z")
                .then(second.mergeUndone(first.id()))
                .at("2026-04-04T10:00:00Z")
                .then(first.reclassified(1, "TILLGANGLIGHET"));
        sendAndWait();

        assertThat(types("2026-03-15")).containsOnly(entry("SIP", "2"), entry("UNKNOWN", "1"));
        assertThat(types("2026-04-01"))
                .containsOnly(entry("SIP", "1"), entry("BEMOTANDE", "1"), entry("UNKNOWN", "1"));
        assertThat(types("2026-04-02"))
                .containsOnly(entry("BEMOTANDE", "1"), entry("UNKNOWN", "1"));
        assertThat(types("2026-04-03"))
                .containsOnly(entry("SIP", "1"), entry("BEMOTANDE", "1"), entry("UNKNOWN", "1"));
        var now = trends("by", "eventType");
        assertThat(values(now))
                .containsOnly(
                        entry("SIP", "1"), entry("BEMOTANDE", "1"), entry("TILLGANGLIGHET", "1"));
        assertThat(observations("2026-04-01")).isEqualTo(2);
        assertThat(observations("2026-04-02")).isEqualTo(1);
        assertThat(observations("2026-04-03")).isEqualTo(2);
        assertThat(total(now, "observations")).isEqualTo(2);
    }

    @Test
    void whatever_is_merged_into_one_that_is_then_merged_itself_counts_once() {
        var third = observation().of(operation).findings(finding("KOMMUN", "SIP"));
        history.of(operation)
                .then(first.recorded(), second.recorded(), third.recorded())
                .then(second.mergedInto(third.id()), third.mergedInto(first.id()));
        sendAndWait();
        assertThat(total(trends("by", "kind"), "observations")).isEqualTo(1);
        history.then(third.mergeUndone(first.id()));
        sendAndWait();
        assertThat(total(trends("by", "kind"), "observations")).isEqualTo(2);
    }

    private Map<String, String> types(String day) {
        return values(trends("by", "eventType", "asOf", day));
    }

    private long observations(String day) {
        return total(trends("by", "kind", "asOf", day), "observations");
    }
}
