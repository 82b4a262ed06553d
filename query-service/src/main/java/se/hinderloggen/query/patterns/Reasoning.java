package se.hinderloggen.query.patterns;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.query.patterns.PatternAnswer.Comparison;
import se.hinderloggen.query.patterns.PatternAnswer.Reasons;

/** Says in words why something is shown as a possible systemfel. */
final class Reasoning {

    private static final Locale SV = Locale.of("sv", "SE");

    private Reasoning() {}

    static Reasons of(
            long observations,
            int months,
            int recorders,
            int municipalities,
            @Nullable Comparison usual) {
        var sv = new ArrayList<String>();
        var en = new ArrayList<String>();
        sv.add("%d observationer på %d månader.".formatted(observations, months));
        en.add("%d observations in %d months.".formatted(observations, months));
        sv.add(
                "Registrerade av %s%s."
                        .formatted(
                                many(recorders, "en person", "personer"),
                                municipalities == 0
                                        ? ""
                                        : " i " + many(municipalities, "en kommun", "kommuner")));
        en.add(
                "Recorded by %s%s."
                        .formatted(
                                many(recorders, "one person", "people"),
                                municipalities == 0
                                        ? ""
                                        : " in "
                                                + many(
                                                        municipalities,
                                                        "one municipality",
                                                        "municipalities")));
        if (usual == null) {
            sv.add("Händelsetypen har använts för kort tid för att säga vad som är vanligt.");
            en.add("The event type has been in use too briefly to tell what is usual.");
        } else {
            sv.add(
                    "Tidigare %d på %d månader; i den takten vore omkring %s att vänta nu."
                            .formatted(
                                    usual.observations(),
                                    usual.months(),
                                    number(usual.expected(), SV)));
            en.add(
                    "Before that %d in %d months; at that rate about %s were to be expected now."
                            .formatted(
                                    usual.observations(),
                                    usual.months(),
                                    number(usual.expected(), Locale.ENGLISH)));
            sv.add(
                    "Så många eller fler skulle slumpen ensam ge %s."
                            .formatted(chance(usual.probability(), SV, "gång på", "gånger på")));
            en.add(
                    "Chance alone would give so many or more %s."
                            .formatted(
                                    chance(
                                            usual.probability(),
                                            Locale.ENGLISH,
                                            "time in",
                                            "times in")));
        }
        return new Reasons(List.copyOf(sv), List.copyOf(en));
    }

    private static String many(int number, String one, String more) {
        return number == 1 ? one : number + " " + more;
    }

    private static String number(double value, Locale locale) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(1);
        return format.format(value);
    }

    /** As one in so many, by two figures; nobody can picture less than one in a million. */
    private static String chance(double probability, Locale locale, String once, String more) {
        var format = NumberFormat.getIntegerInstance(locale);
        if (probability < 1e-6) {
            return (locale.equals(SV) ? "färre än en " : "less than one ")
                    + once
                    + " "
                    + format.format(1_000_000);
        }
        if (probability > 0.02) {
            return Math.round(probability * 100) + " " + more + " 100";
        }
        return (locale.equals(SV) ? "en " : "one ")
                + once
                + " "
                + format.format(new BigDecimal(1 / probability).round(new MathContext(2)));
    }
}
