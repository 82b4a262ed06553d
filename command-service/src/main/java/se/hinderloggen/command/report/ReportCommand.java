package se.hinderloggen.command.report;

import java.time.Instant;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import se.hinderloggen.command.platform.CommandContext;
import se.hinderloggen.events.ReportEvent;
import se.hinderloggen.events.ReportEvent.ReportPublished;
import se.hinderloggen.events.SealedText;

/** What can be asked of the reports of a year. Texts arrive sealed. */
public sealed interface ReportCommand {

    CommandContext context();

    String organisation();

    @TargetAggregateIdentifier
    String aggregateId();

    /**
     * Publishes a report.
     *
     * @param report as it is to stand
     * @param settled what was recorded before this moment is known everywhere
     */
    record PublishReport(ReportPublished report, Instant settled, CommandContext context)
            implements ReportCommand {

        @Override
        public String organisation() {
            return report.organisation();
        }

        @Override
        public String aggregateId() {
            return report.aggregateId();
        }
    }

    /**
     * Says what was wrong in a published report.
     *
     * @param erratumId made by the caller, so that a repeat is recognised
     */
    record AddErratum(
            String organisation,
            int year,
            UUID publicationId,
            UUID erratumId,
            SealedText text,
            CommandContext context)
            implements ReportCommand {

        @Override
        public String aggregateId() {
            return ReportEvent.aggregateId(organisation, year);
        }
    }
}
