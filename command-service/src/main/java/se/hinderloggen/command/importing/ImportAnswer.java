package se.hinderloggen.command.importing;

import java.util.List;
import se.hinderloggen.events.EventPosition;

/**
 * The report, and what a reader has to have seen to see all that went in.
 *
 * @param position without entries when nothing went in
 */
record ImportAnswer(ImportReport report, EventPosition position) {

    static ImportAnswer nothingWentIn(ImportReport report) {
        return new ImportAnswer(report, new EventPosition(List.of()));
    }
}
