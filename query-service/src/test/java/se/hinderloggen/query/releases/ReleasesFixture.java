package se.hinderloggen.query.releases;

import org.springframework.jdbc.core.JdbcTemplate;
import se.hinderloggen.query.intake.Projection;

/** Makes this package's projection for tests elsewhere. */
public final class ReleasesFixture {

    private ReleasesFixture() {}

    public static Projection projection(JdbcTemplate views) {
        return new ReleaseProjection(new ReleaseTable(views));
    }
}
