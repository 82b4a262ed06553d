package se.hinderloggen.web.basefigures;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.web.services.Answers.Coded;

/** What the query-service answers, as its interface describes it. */
record BaseFiguresAnswer(List<BaseFigure> items) {

    /**
     * @param municipality absent for the whole operation
     * @param history the oldest first; the last is what holds
     */
    record BaseFigure(
            int year,
            @Nullable Coded municipality,
            int clients,
            @Nullable Integer assignments,
            List<KnownFigure> history) {

        boolean isOf(int wantedYear, String wantedMunicipality) {
            return year == wantedYear
                    && wantedMunicipality.equals(municipality == null ? "" : municipality.code());
        }

        /** What it is now, to notice when it has become something else. */
        String written() {
            return clients + "/" + (assignments == null ? "" : assignments);
        }
    }

    record KnownFigure(
            int clients,
            @Nullable Integer assignments,
            Instant knownFrom,
            @Nullable Instant knownUntil) {}
}
