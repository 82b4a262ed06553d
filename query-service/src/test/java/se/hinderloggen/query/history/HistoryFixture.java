package se.hinderloggen.query.history;

import org.springframework.jdbc.core.JdbcTemplate;
import se.hinderloggen.query.intake.Projection;
import tools.jackson.databind.json.JsonMapper;

/** Makes this package's projection for tests elsewhere. */
public final class HistoryFixture {

    private HistoryFixture() {}

    public static Projection projection(JdbcTemplate views) {
        return new HistoryProjection(new HistoryTable(views, JsonMapper.builder().build()));
    }
}
