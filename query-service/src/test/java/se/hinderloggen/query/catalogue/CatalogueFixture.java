package se.hinderloggen.query.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import se.hinderloggen.events.CatalogueEvent;
import se.hinderloggen.events.EventEnvelope;
import se.hinderloggen.query.intake.Projection;

/** Makes this package's projection and queries for tests elsewhere. */
public final class CatalogueFixture {

    private CatalogueFixture() {}

    public static Projection projection(JdbcTemplate views) {
        return new CatalogueProjection(new CatalogueTables(views), new CatalogueHistory(views));
    }

    /** What these events make of it, with the names of a day. */
    public static Catalogue catalogue(LocalDate day, List<EventEnvelope> history) {
        var fold = new CatalogueFold();
        for (var envelope : history) {
            if (envelope.event() instanceof CatalogueEvent event) {
                fold.apply(event);
            }
        }
        return new Catalogue(fold, day);
    }

    public static Catalogues catalogues(JdbcTemplate views, Clock clock) {
        return new Catalogues(new CatalogueTables(views), new CatalogueHistory(views), clock);
    }
}
