package se.hinderloggen.query.followups;

import org.springframework.jdbc.core.JdbcTemplate;
import se.hinderloggen.query.intake.Projection;

/** Makes this package's projection for tests elsewhere. */
public final class FollowUpsFixture {

    private FollowUpsFixture() {}

    public static Projection projection(JdbcTemplate views) {
        return new FollowUpProjection(new FollowUpTable(views));
    }
}
