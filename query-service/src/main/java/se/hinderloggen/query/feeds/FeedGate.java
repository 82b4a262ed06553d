package se.hinderloggen.query.feeds;

import java.util.UUID;
import org.springframework.stereotype.Component;
import se.hinderloggen.platform.access.Actor;
import se.hinderloggen.platform.accesslog.Accessed;
import se.hinderloggen.platform.problem.ProblemException;

/** Whether a feed is there for whoever asks, for what other capabilities tell of it. */
@Component
public class FeedGate {

    private final Heads heads;

    FeedGate(Heads heads) {
        this.heads = heads;
    }

    /**
     * @return the subscription's id
     * @throws ProblemException 404 for what is foreign as for what is missing, 410 for what was
     *     revoked
     */
    public UUID open(String subscription, Actor actor, Accessed accessed) {
        return FeedApi.open(heads.now(Reader.of(actor), FeedApi.uuid(subscription)), accessed)
                .subscriptionId();
    }
}
