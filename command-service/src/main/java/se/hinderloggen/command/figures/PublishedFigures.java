package se.hinderloggen.command.figures;

import static se.hinderloggen.command.platform.Decision.accept;
import static se.hinderloggen.command.platform.Decision.nothing;
import static se.hinderloggen.command.platform.Decision.refuse;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import se.hinderloggen.command.basefigures.BaseFigures;
import se.hinderloggen.command.figures.FiguresCommand.PublishFigures;
import se.hinderloggen.command.platform.CommandContext;
import se.hinderloggen.command.platform.Decision;
import se.hinderloggen.events.FiguresEvent;
import se.hinderloggen.events.FiguresEvent.FiguresPublished;

/**
 * The rules of publishing an operation's figures of a year. Pure. A year is published when it is
 * over, and again when more has become known of it; what was published stays.
 *
 * @param version sequence number of the last event, -1 when there is none
 * @param publications their ids
 * @param knownUntil of the last one; the beginning of time when there is none
 */
record PublishedFigures(long version, Set<UUID> publications, Instant knownUntil) {

    static final PublishedFigures NONE = new PublishedFigures(-1, Set.of(), Instant.MIN);

    PublishedFigures {
        publications = Set.copyOf(publications);
    }

    Decision<FiguresEvent, FiguresRefusal> decide(FiguresCommand command) {
        return switch (command) {
            case PublishFigures it -> publish(it);
        };
    }

    private Decision<FiguresEvent, FiguresRefusal> publish(PublishFigures command) {
        if (!command.organisation().equals(command.context().organisation())) {
            return refuse(FiguresRefusal.ORGANISATION_NOT_FOUND);
        }
        if (publications.contains(command.publicationId())) {
            return nothing();
        }
        int now = CommandContext.day(command.knownUntil()).getYear();
        if (command.year() < BaseFigures.FIRST_YEAR || command.year() >= now) {
            return refuse(FiguresRefusal.YEAR_NOT_OVER);
        }
        if (!command.knownUntil().isAfter(knownUntil)) {
            return refuse(FiguresRefusal.JUST_PUBLISHED);
        }
        return accept(
                new FiguresPublished(
                        command.organisation(),
                        command.year(),
                        command.publicationId(),
                        command.knownUntil()));
    }

    PublishedFigures evolve(FiguresEvent event) {
        return switch (event) {
            case FiguresPublished it -> {
                var now = new HashSet<>(publications);
                now.add(it.publicationId());
                yield new PublishedFigures(version + 1, now, it.knownUntil());
            }
        };
    }
}
