package se.hinderloggen.query.patterns;

import java.time.YearMonth;
import java.util.List;
import org.springframework.stereotype.Component;
import se.hinderloggen.query.systemfaults.ScopeAnswer;

/** What recurs and nobody has declared a systemfel about: for a working group to look at. */
@Component
public class Candidates {

    /**
     * @param from the first month that was looked at
     * @param total how many there are, of which {@code items} are the least likely
     */
    public record Found(YearMonth from, List<Candidate> items, int total) {}

    public record Candidate(ScopeAnswer scope, long observations, Reasons reasons) {}

    /** The reasoning, in sentences. */
    public record Reasons(List<String> sv, List<String> en) {}

    private final Patterns patterns;

    Candidates(Patterns patterns) {
        this.patterns = patterns;
    }

    public Found find(String organisation, int limit) {
        var answer = patterns.find(organisation, null);
        var open = answer.items().stream().filter(it -> it.systemFault() == null).toList();
        return new Found(
                answer.from(),
                open.stream()
                        .limit(limit)
                        .map(
                                it ->
                                        new Candidate(
                                                it.scope(),
                                                it.observations(),
                                                new Reasons(it.reasons().sv(), it.reasons().en())))
                        .toList(),
                open.size());
    }
}
