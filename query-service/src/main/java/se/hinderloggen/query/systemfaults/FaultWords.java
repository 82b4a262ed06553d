package se.hinderloggen.query.systemfaults;

import se.hinderloggen.events.EscalationLevel;
import se.hinderloggen.events.FaultLevel;
import se.hinderloggen.events.ReopeningReason;
import se.hinderloggen.events.RevocationReason;
import se.hinderloggen.query.catalogue.Coded;
import se.hinderloggen.query.systemfaults.FaultState.DueFor;

/** What the codes of a systemfel are called. */
final class FaultWords {

    private FaultWords() {}

    static Coded of(FaultLevel it) {
        return new Coded(
                it.name(),
                switch (it) {
                    case CASEWORKER -> "Handläggare";
                    case LOCAL -> "Lokal";
                    case CENTRAL -> "Central";
                });
    }

    static Coded of(EscalationLevel it) {
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

    static Coded of(ReopeningReason it) {
        return new Coded(
                it.name(),
                switch (it) {
                    case RECURRED -> "Det har hänt igen";
                    case NOT_REMEDIED -> "Det var inte åtgärdat";
                });
    }

    static Coded of(RevocationReason it) {
        return new Coded(
                it.name(),
                switch (it) {
                    case PERSONAL_DATA -> "Personuppgifter i sammanfattningen";
                    case INCORRECT -> "Sammanfattningen var fel";
                    case REPLACED -> "Ersatt av en ny sammanfattning";
                    case ERASED -> "Systemfelet raderades";
                });
    }

    static Coded of(DueFor it) {
        return new Coded(
                it.name(),
                switch (it) {
                    case ANSWER -> "Svar";
                    case PROMISE -> "Löfte";
                });
    }
}
