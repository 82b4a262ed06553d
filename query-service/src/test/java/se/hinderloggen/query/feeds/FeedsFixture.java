package se.hinderloggen.query.feeds;

import org.springframework.jdbc.core.JdbcTemplate;
import se.hinderloggen.query.intake.Projection;
import tools.jackson.databind.json.JsonMapper;

/** Makes this package's projection for tests elsewhere. */
public final class FeedsFixture {

    private FeedsFixture() {}

    public static Projection projection(JdbcTemplate views) {
        return new FeedProjection(new FeedTables(views, JsonMapper.builder().build()));
    }
}
