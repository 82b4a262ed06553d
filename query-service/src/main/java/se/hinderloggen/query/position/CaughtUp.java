package se.hinderloggen.query.position;

import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import se.hinderloggen.platform.problem.ProblemException;
import se.hinderloggen.query.intake.IntakePositions;
import se.hinderloggen.query.intake.IntakeProperties;
import se.hinderloggen.query.intake.Progress;

/** For answers that would be wrong, and not only old, while the views are being filled. */
@Component
public class CaughtUp {

    private static final Duration AT_MOST = Duration.ofSeconds(2);

    private final TopicEnds ends;
    private final IntakePositions positions;
    private final IntakeProperties intake;
    private final Progress progress;

    CaughtUp(
            TopicEnds ends, IntakePositions positions, IntakeProperties intake, Progress progress) {
        this.ends = ends;
        this.positions = positions;
        this.intake = intake;
        this.progress = progress;
    }

    /**
     * Returns when the views have all that the topic had when it was asked.
     *
     * @throws ProblemException 503 when they have not, within two seconds, or Kafka does not say
     */
    public void require() {
        var all = ends.ofTopic(intake.topic());
        if (all.isEmpty() || !progress.await(() -> positions.haveReached(all), AT_MOST)) {
            throw new ProblemException(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "views-not-caught-up",
                    "Uppgifterna håller på att läsas in. Försök om en stund.",
                    "The records are being read in. Try again in a while.");
        }
    }
}
