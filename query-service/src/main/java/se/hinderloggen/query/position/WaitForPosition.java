package se.hinderloggen.query.position;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import se.hinderloggen.events.EventPosition;
import se.hinderloggen.platform.problem.ProblemException;
import se.hinderloggen.query.intake.AggregatePositions;
import se.hinderloggen.query.intake.Progress;

/**
 * Any query may wait for what was just written: {@code waitFor} takes the {@code Event-Position} of
 * the command's answer. After two seconds it is answered with what there is, and a header says so.
 */
@Component
class WaitForPosition implements HandlerInterceptor {

    static final String PARAMETER = "waitFor";
    static final String REACHED = "Event-Position-Reached";
    private static final Duration AT_MOST = Duration.ofSeconds(2);

    private final AggregatePositions positions;
    private final Progress progress;
    private final OwnFeeds ownFeeds;

    WaitForPosition(AggregatePositions positions, Progress progress, OwnFeeds ownFeeds) {
        this.positions = positions;
        this.progress = progress;
        this.ownFeeds = ownFeeds;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        String written = request.getParameter(PARAMETER);
        if (written != null) {
            var position = read(written);
            boolean reached =
                    progress.await(
                            () ->
                                    ownFeeds.mayKnow(request.getUserPrincipal(), position)
                                            && positions.reached(position),
                            AT_MOST);
            response.setHeader(REACHED, Boolean.toString(reached));
        }
        return true;
    }

    private static EventPosition read(@Nullable String written) {
        try {
            return EventPosition.parse(written == null ? "" : written);
        } catch (IllegalArgumentException e) {
            throw ProblemException.badParameter(
                    PARAMETER,
                    "Ange Event-Position från ett svar på ett kommando.",
                    "Give the Event-Position of a command's answer.");
        }
    }
}
