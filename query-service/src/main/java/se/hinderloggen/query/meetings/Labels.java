package se.hinderloggen.query.meetings;

import se.hinderloggen.events.EscalationLevel;
import se.hinderloggen.events.EventCatalog;
import se.hinderloggen.events.ReplyKind;
import se.hinderloggen.events.Responsible;
import se.hinderloggen.events.ReviewDecision;
import se.hinderloggen.query.catalogue.Catalogue;
import se.hinderloggen.query.catalogue.Coded;

/** What the codes of decisions are called. */
final class Labels {

    private Labels() {}

    /** Of a meeting. */
    static Coded state(MeetingRow row) {
        if (row.closedAt() != null) {
            return new Coded("CLOSED", "Avslutat");
        }
        return row.paused() ? new Coded("PAUSED", "Pausat") : new Coded("OPEN", "Pågår");
    }

    /**
     * @param what the wire name of the event that has the code
     */
    static Coded code(String what, String code) {
        return switch (EventCatalog.byName(what).orElseThrow()) {
            case OBSERVATION_REVIEWED -> Catalogue.decision(ReviewDecision.valueOf(code));
            case FOLLOW_UP_AGREED, FOLLOW_UP_CHANGED -> responsible(Responsible.valueOf(code));
            case SYSTEM_FAULT_ESCALATED -> recipient(EscalationLevel.valueOf(code));
            case SYSTEM_FAULT_REPLY_RECEIVED -> reply(ReplyKind.valueOf(code));
            default -> new Coded(code, code);
        };
    }

    private static Coded responsible(Responsible it) {
        return new Coded(
                it.name(),
                switch (it) {
                    case RECORDER -> "Ombudet som skrev observationen";
                    case WORKING_GROUP -> "Arbetsgruppen";
                    case COORDINATOR -> "Samordnaren";
                    case MANAGEMENT_GROUP -> "Ledningsgruppen";
                });
    }

    private static Coded recipient(EscalationLevel it) {
        return new Coded(
                it.name(),
                switch (it) {
                    case LEDNINGSGRUPP -> "Ledningsgruppen";
                    case SAMVERKANSGRUPP_1 -> "Samverkansgrupp 1";
                    case SAMVERKANSGRUPP_2 -> "Samverkansgrupp 2";
                    case LANSSTYRELSE -> "Länsstyrelsen";
                    case BEREDNINGSGRUPP -> "Nationella beredningsgruppen";
                });
    }

    private static Coded reply(ReplyKind it) {
        return new Coded(
                it.name(),
                switch (it) {
                    case ACKNOWLEDGED -> "Mottaget";
                    case QUESTION -> "Fråga";
                    case PROMISE -> "Löfte";
                    case REJECTION -> "Avslag";
                    case DONE -> "Åtgärdat";
                });
    }
}
