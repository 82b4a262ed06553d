package se.hinderloggen.query.catalogue;

import java.time.Clock;
import org.springframework.jdbc.core.JdbcTemplate;
import se.hinderloggen.query.intake.Projection;

/** Makes this package's projection and queries for tests elsewhere. */
public final class CatalogueFixture {

    private CatalogueFixture() {}

    public static Projection projection(JdbcTemplate views) {
        return new CatalogueProjection(new CatalogueTables(views));
    }

    public static Catalogues catalogues(JdbcTemplate views, Clock clock) {
        return new Catalogues(new CatalogueTables(views), clock);
    }
}
