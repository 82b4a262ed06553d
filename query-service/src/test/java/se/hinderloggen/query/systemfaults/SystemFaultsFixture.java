package se.hinderloggen.query.systemfaults;

import org.springframework.jdbc.core.JdbcTemplate;
import se.hinderloggen.query.intake.Projection;

/** Makes this package's projection for tests elsewhere. */
public final class SystemFaultsFixture {

    private SystemFaultsFixture() {}

    public static Projection projection(JdbcTemplate views) {
        return new SystemFaultProjection(new SystemFaultTables(views));
    }
}
