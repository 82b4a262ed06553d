package se.hinderloggen.query.meetings;

import org.springframework.jdbc.core.JdbcTemplate;
import se.hinderloggen.query.intake.Projection;

/** Makes this package's projection for tests elsewhere. */
public final class MeetingsFixture {

    private MeetingsFixture() {}

    public static Projection projection(JdbcTemplate views) {
        return new MeetingProjection(new MeetingTables(views));
    }
}
