package se.hinderloggen.query.trends;

import org.springframework.jdbc.core.JdbcTemplate;
import se.hinderloggen.query.intake.Projection;

/** Makes this package's projection for tests elsewhere. */
public final class TrendsFixture {

    private TrendsFixture() {}

    public static Projection projection(JdbcTemplate views) {
        return new TrendProjection(new TrendTables(views));
    }
}
