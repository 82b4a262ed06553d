package se.hinderloggen.web.form;

import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import se.hinderloggen.web.services.CommandService;
import se.hinderloggen.web.services.ServiceAway;
import se.hinderloggen.web.services.ServiceProblem;

/** Sends what somebody has written, unless there is something to say to it first. */
@Component
public class Sending {

    private final CommandService command;

    Sending(CommandService command) {
        this.command = command;
    }

    /**
     * What there is to say comes into the feedback.
     *
     * @param texts what the personal-data guard has to see
     * @param away the sentence for a service that does not answer
     * @return whether it was taken in
     * @throws ServiceProblem when what is to be changed is not there, or not as it was
     */
    public boolean send(
            ObservationForm form,
            Map<String, String> texts,
            Feedback feedback,
            String away,
            Runnable send) {
        try {
            feedback.add(command.examine(texts), texts, Set.copyOf(form.getAcknowledged()));
            if (!feedback.isEmpty()) {
                return false;
            }
            send.run();
            return true;
        } catch (ServiceProblem problem) {
            if (problem.isNotFound()
                    || problem.status() == HttpStatus.PRECONDITION_FAILED.value()) {
                throw problem;
            }
            feedback.add(problem);
            return false;
        } catch (ServiceAway e) {
            feedback.add("", away);
            return false;
        }
    }
}
