package se.hinderloggen.query.basefigures;

import org.springframework.jdbc.core.JdbcTemplate;
import se.hinderloggen.query.intake.Projection;

/** Makes this package's projection and queries for tests elsewhere. */
public final class BaseFiguresFixture {

    private BaseFiguresFixture() {}

    public static Projection projection(JdbcTemplate views) {
        return new BaseFiguresProjection(views);
    }

    public static BaseFigures figures(JdbcTemplate views) {
        return new BaseFigures(views);
    }
}
