package se.hinderloggen.query.catalogue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;
import se.hinderloggen.platform.problem.ProblemException;

/** The catalogue as the views have it, now and as it was known. */
@Component
public class Catalogues {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private final CatalogueTables tables;
    private final CatalogueHistory history;
    private final Clock clock;

    Catalogues(CatalogueTables tables, CatalogueHistory history, Clock clock) {
        this.tables = tables;
        this.history = history;
        this.clock = clock;
    }

    /** With the names of today. */
    public Catalogue today() {
        return on(LocalDate.now(clock.withZone(SWEDEN)));
    }

    /** With the names of that day. */
    public Catalogue on(LocalDate day) {
        return new Catalogue(tables.read(), day);
    }

    /** Which catalogue the views have come to: the sequence of its last event; -1 while empty. */
    public long version() {
        return history.version();
    }

    /** Which catalogue was known at an instant, likewise. */
    public long versionAt(Instant instant) {
        return history.versionAt(instant);
    }

    /**
     * The catalogue as it was known at a version, with the names of a day. Nothing that happens to
     * the catalogue later changes it.
     *
     * @throws ProblemException 400 for a version that the views have not come to
     */
    public Catalogue known(long version, LocalDate day) {
        if (version < -1 || version > version()) {
            throw ProblemException.badParameter(
                    "catalogueVersion",
                    "Katalogen har ingen sådan version. Ange en som har funnits.",
                    "The catalogue has no such version. Give one that there has been.");
        }
        return new Catalogue(history.upTo(version), day);
    }
}
