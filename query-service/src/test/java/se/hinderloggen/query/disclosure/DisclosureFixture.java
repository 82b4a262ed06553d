package se.hinderloggen.query.disclosure;

import org.springframework.jdbc.core.JdbcTemplate;
import se.hinderloggen.query.intake.Projection;

/** Makes this package's projection for tests elsewhere. */
public final class DisclosureFixture {

    private DisclosureFixture() {}

    public static Projection projection(JdbcTemplate views) {
        return new FiguresProjection(views);
    }
}
