package se.hinderloggen.command.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.hinderloggen.command.figures.FiguresCommand.PublishFigures;
import se.hinderloggen.command.platform.CommandContext;
import se.hinderloggen.command.platform.Decision;
import se.hinderloggen.command.platform.Decision.Accepted;
import se.hinderloggen.command.platform.Decision.Refused;
import se.hinderloggen.events.FiguresEvent;
import se.hinderloggen.events.FiguresEvent.FiguresPublished;

/** The rules of publishing figures: given events, when a command, then events or a refusal. */
class PublishedFiguresTest {

    private static final UUID FIRST = UUID.fromString("01890000-0000-7000-8000-00000000000a");
    private static final UUID SECOND = UUID.fromString("01890000-0000-7000-8000-00000000000b");
    private static final Instant MARCH = Instant.parse("2026-03-01T09:00:00Z");
    private static final Instant JUNE = Instant.parse("2026-06-01T09:00:00Z");
    private static final FiguresPublished PUBLISHED =
            new FiguresPublished("PO_VARMLAND", 2025, FIRST, MARCH);

    @Test
    void a_year_that_is_over_is_published_once_per_id() {
        assertThat(given().decide(publish(2025, FIRST, MARCH))).isEqualTo(accepted(PUBLISHED));
        assertThat(given(PUBLISHED).decide(publish(2025, FIRST, JUNE))).isEqualTo(accepted());
    }

    @Test
    void what_has_become_known_since_is_published_again() {
        assertThat(given(PUBLISHED).decide(publish(2025, SECOND, JUNE)))
                .isEqualTo(accepted(new FiguresPublished("PO_VARMLAND", 2025, SECOND, JUNE)));
    }

    @Test
    void a_year_that_goes_on_or_has_none_is_not_published() {
        for (int year : List.of(2026, 2027, 1994)) {
            assertThat(given().decide(publish(year, FIRST, MARCH)))
                    .isEqualTo(refused(FiguresRefusal.YEAR_NOT_OVER));
        }
    }

    @Test
    void the_year_is_over_when_it_is_in_sweden() {
        var before = Instant.parse("2025-12-31T22:59:59Z");
        assertThat(given().decide(publish(2025, FIRST, before)))
                .isEqualTo(refused(FiguresRefusal.YEAR_NOT_OVER));
        assertThat(given().decide(publish(2025, FIRST, before.plusSeconds(1))))
                .isInstanceOf(Accepted.class);
    }

    @Test
    void a_clock_that_goes_backwards_publishes_nothing() {
        assertThat(given(PUBLISHED).decide(publish(2025, SECOND, MARCH)))
                .isEqualTo(refused(FiguresRefusal.JUST_PUBLISHED));
    }

    @Test
    void another_operations_figures_are_not_there() {
        var command = new PublishFigures("PO_SODRA_DALARNA", 2025, FIRST, MARCH, by("PO_VARMLAND"));
        assertThat(given().decide(command))
                .isEqualTo(refused(FiguresRefusal.ORGANISATION_NOT_FOUND));
    }

    private static PublishedFigures given(FiguresEvent... events) {
        var state = PublishedFigures.NONE;
        for (var event : events) {
            state = state.evolve(event);
        }
        assertThat(state.version()).isEqualTo(events.length - 1);
        return state;
    }

    private static PublishFigures publish(int year, UUID id, Instant knownUntil) {
        return new PublishFigures("PO_VARMLAND", year, id, knownUntil, by("PO_VARMLAND"));
    }

    private static CommandContext by(String organisation) {
        return new CommandContext(organisation, "p-1", JUNE.plusSeconds(60), "c-1", null);
    }

    private static Decision<FiguresEvent, FiguresRefusal> accepted(FiguresEvent... events) {
        return new Accepted<>(List.of(events));
    }

    private static Decision<FiguresEvent, FiguresRefusal> refused(FiguresRefusal refusal) {
        return new Refused<>(refusal);
    }
}
