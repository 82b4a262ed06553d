package se.hinderloggen.query.reports;

import org.springframework.jdbc.core.JdbcTemplate;
import se.hinderloggen.query.intake.Projection;

/** Makes this package's projection for tests elsewhere. */
public final class ReportsFixture {

    private ReportsFixture() {}

    public static Projection projection(JdbcTemplate views) {
        return new ReportProjection(new ReportTable(views));
    }
}
