package se.hinderloggen.query.answers;

import org.springframework.jdbc.core.JdbcTemplate;
import se.hinderloggen.query.intake.Projection;

/** Makes this package's projection for tests elsewhere. */
public final class AnswersFixture {

    private AnswersFixture() {}

    public static Projection projection(JdbcTemplate views) {
        return new AnswerProjection(new AnswerTable(views));
    }
}
