package se.hinderloggen.web.trends;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which time a chart without a time axis shows.
 *
 * @param shown absent for all of it together
 * @param choices what else could be shown
 */
record OnePeriod(@Nullable Period shown, List<Choice> choices) {

    /** In place of a period: the sums over all of them. */
    static final String ALL = "all";

    private static final int MOST_CHOICES = 24;

    record Choice(String label, String address, boolean current) {}

    static OnePeriod of(
            TrendAnswer answer, TrendQuestion question, @Nullable Period now, Texts texts) {
        var periods = periods(answer, question);
        var shown = shown(answer, question, now);
        return new OnePeriod(shown, choices(periods, question, shown, now, texts));
    }

    boolean includes(TrendAnswer.Cell cell) {
        return shown == null || cell.period().equals(shown.code());
    }

    boolean includes(TrendAnswer.Total total) {
        return shown == null || total.period().equals(shown.code());
    }

    private static List<Period> periods(TrendAnswer answer, TrendQuestion question) {
        var length = Period.Length.of(question.period());
        var years =
                new TreeSet<Period>(Comparator.comparing(Period::year).thenComparing(Period::part));
        answer.totals().forEach(it -> years.add(Period.parse(it.period(), length)));
        return years.stream().filter(Period::isPlaced).toList();
    }

    /** Counts can be added up over time; rates and shares are shown of one period at a time. */
    static @Nullable Period shown(
            TrendAnswer answer, TrendQuestion question, @Nullable Period now) {
        var periods = periods(answer, question);
        for (var period : periods) {
            if (period.code().equals(question.at())) {
                return period;
            }
        }
        if (question.isCount() || periods.isEmpty()) {
            return null;
        }
        return periods.reversed().stream()
                .filter(it -> !it.equals(now))
                .findFirst()
                .orElse(periods.getLast());
    }

    /** The code of what is shown; absent for rates of what is not known to any period. */
    static Optional<String> drawn(
            TrendAnswer answer, TrendQuestion question, @Nullable Period now) {
        var shown = shown(answer, question, now);
        return shown != null
                ? Optional.of(shown.code())
                : Optional.of(ALL).filter(_ -> question.isCount());
    }

    /** Most likely the code of what is shown, as far as can be told without an answer. */
    static String guess(TrendQuestion question, Period now) {
        if (Period.isCode(question.at(), Period.Length.of(question.period()))) {
            return question.at();
        }
        return question.isCount() ? ALL : now.before().code();
    }

    private static List<Choice> choices(
            List<Period> periods,
            TrendQuestion question,
            @Nullable Period shown,
            @Nullable Period now,
            Texts texts) {
        var choices = new ArrayList<Choice>();
        if (question.isCount()) {
            choices.add(
                    new Choice(
                            texts.get("heat.all"),
                            question.with("at", "").address(),
                            shown == null));
        }
        periods.stream()
                .skip(Math.max(0, periods.size() - MOST_CHOICES))
                .map(
                        it ->
                                new Choice(
                                        it.label(texts.locale())
                                                + (it.equals(now) ? " " + texts.get("so-far") : ""),
                                        question.with("at", it.code()).address(),
                                        it.equals(shown)))
                .forEach(choices::add);
        return choices;
    }
}
