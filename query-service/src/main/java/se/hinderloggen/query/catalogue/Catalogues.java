package se.hinderloggen.query.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** The catalogue as the views have it. */
@Component
public class Catalogues {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private final CatalogueTables tables;
    private final Clock clock;

    Catalogues(CatalogueTables tables, Clock clock) {
        this.tables = tables;
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
}
