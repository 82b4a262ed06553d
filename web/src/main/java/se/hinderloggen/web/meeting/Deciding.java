package se.hinderloggen.web.meeting;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import se.hinderloggen.web.form.Feedback;
import se.hinderloggen.web.meeting.MeetingAnswers.Happening;
import se.hinderloggen.web.meeting.MeetingRoom.Doing;
import se.hinderloggen.web.services.CommandService;
import se.hinderloggen.web.services.ServiceAway;
import se.hinderloggen.web.services.ServiceProblem;

/**
 * Carries out what somebody does in a meeting. Others sit in the same meeting: what they did to
 * something else goes together with this; where both decided the same question, both answers are
 * shown, and nothing that was written is lost.
 */
@Component
class Deciding {

    private final CommandService command;
    private final MeetingRoom room;
    private final MessageSource words;

    Deciding(CommandService command, MeetingRoom room, MessageSource words) {
        this.command = command;
        this.room = room;
        this.words = words;
    }

    /** What a page answers with. */
    record Turn(Model model, HttpServletResponse response, Locale language) {}

    /** What the guard says to texts before they are sent, by the path of the field. */
    record Texts(Map<String, String> texts, boolean confirmable) {

        Texts {
            texts = new LinkedHashMap<>(texts);
            texts.values().removeIf(String::isEmpty);
        }

        static final Texts NONE = new Texts(Map.of(), true);

        /** Of texts that anybody may read: what only may be personal data is refused too. */
        static Texts forAll(Map<String, String> texts) {
            return new Texts(texts, false);
        }
    }

    /** Sends a command about an observation, decided in the meeting. */
    void send(Step step, String operation, Map<String, Object> body) {
        String path = "/api/observations/" + step.about() + operation;
        var meeting = step.place().meeting();
        long version = step.version();
        try {
            command.send(HttpMethod.POST, path, body, version < 0 ? null : version, meeting);
        } catch (ServiceProblem outdated) {
            // What others did that is no answer to the same question goes with this.
            if (!isOutdated(outdated) || !theirs(step).isEmpty()) {
                throw outdated;
            }
            long now = room.observation(step.about()).version();
            command.send(HttpMethod.POST, path, body, now, meeting);
        }
    }

    /**
     * @param onwards where to go when it went through
     * @return otherwise the page as it was, with what is in the way
     */
    String attempt(Step step, Texts texts, Runnable sending, Supplier<String> onwards, Turn turn) {
        var feedback = new Feedback(turn.language);
        var theirs = List.<Happening>of();
        try {
            examine(texts, step.acknowledged(), feedback, turn.language);
            if (feedback.isEmpty()) {
                sending.run();
                return onwards.get();
            }
            turn.response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        } catch (ServiceProblem problem) {
            if (problem.isNotFound() || problem.status() == HttpStatus.FORBIDDEN.value()) {
                throw problem;
            }
            if (isOutdated(problem)) {
                theirs = theirs(step);
                turn.response.setStatus(HttpStatus.CONFLICT.value());
            } else {
                turn.response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            }
            if (theirs.isEmpty()) {
                feedback.add(problem);
            }
        } catch (ServiceAway away) {
            turn.response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            feedback.add("", say("meeting.away", turn.language));
        }
        return room.show(
                step.place(), new Doing(step.form(), step.typed(), feedback, theirs), turn.model);
    }

    /** The page as it was, with what is missing. */
    String ask(Step step, String field, String key, Turn turn) {
        var feedback = new Feedback(turn.language);
        feedback.add(field, say(key, turn.language));
        turn.response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return room.show(
                step.place(),
                new Doing(step.form(), step.typed(), feedback, List.of()),
                turn.model);
    }

    private void examine(
            Texts texts, Set<String> acknowledged, Feedback feedback, Locale language) {
        var suspicions = command.examine(texts.texts);
        if (texts.confirmable) {
            feedback.add(suspicions, texts.texts, acknowledged);
        } else {
            feedback.refuse(
                    suspicions, texts.texts, code -> say("meeting.refused." + code, language));
        }
    }

    private List<Happening> theirs(Step step) {
        return step.rivals().isEmpty()
                ? List.of()
                : room.since(step.about(), step.version()).stream()
                        .filter(it -> step.rivals().contains(it.what()))
                        .toList();
    }

    private String say(String key, Locale language) {
        return Objects.requireNonNull(words.getMessage(key, null, language));
    }

    private static boolean isOutdated(ServiceProblem problem) {
        return problem.status() == HttpStatus.PRECONDITION_FAILED.value();
    }
}
