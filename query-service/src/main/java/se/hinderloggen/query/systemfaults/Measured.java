package se.hinderloggen.query.systemfaults;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.query.trends.ObstacleCells.Months;

/**
 * How many observations of obstacles there were within the scope before it was remedied, and after.
 * Counted in whole months, so that equally long times can be compared; the month in which it was
 * remedied belongs to neither, unless that was on its first day. Fewer observations are not fewer
 * obstacles: how much is recorded changes as well.
 *
 * @param since the first day on which it was said to be remedied
 * @param ongoing observations in the running month, which is in no rate
 * @param monthUnknown observations in these years whose month nobody knows, which are in neither
 */
record Measured(LocalDate since, Stretch before, Stretch after, long ongoing, long monthUnknown) {

    static final int MONTHS = 12;

    /**
     * @param from first month
     * @param to last month; absent when there is none yet
     * @param perMonth absent when there is no whole month yet
     */
    record Stretch(
            YearMonth from,
            @Nullable YearMonth to,
            int months,
            long observations,
            @Nullable Double perMonth) {

        static Stretch of(Months counted, int first, int last) {
            int months = Math.max(0, last - first + 1);
            long observations = months == 0 ? 0 : counted.between(first, last);
            return new Stretch(
                    month(first),
                    months == 0 ? null : month(last),
                    months,
                    observations,
                    months == 0 ? null : (double) observations / months);
        }
    }

    static Measured of(Months counted, LocalDate since, LocalDate today) {
        int remedied = number(since);
        int running = number(today);
        int firstAfter = since.getDayOfMonth() == 1 ? remedied : remedied + 1;
        int lastAfter = Math.min(running - 1, firstAfter + MONTHS - 1);
        int firstYear = (remedied - MONTHS) / 12;
        return new Measured(
                since,
                Stretch.of(counted, remedied - MONTHS, remedied - 1),
                Stretch.of(counted, firstAfter, lastAfter),
                counted.between(running, running),
                counted.byYear().entrySet().stream()
                        .filter(it -> it.getKey() >= firstYear)
                        .filter(it -> it.getKey() <= Math.max(remedied, lastAfter) / 12)
                        .mapToLong(it -> it.getValue())
                        .sum());
    }

    private static int number(LocalDate day) {
        return day.getYear() * 12 + day.getMonthValue() - 1;
    }

    private static YearMonth month(int number) {
        return YearMonth.of(number / 12, number % 12 + 1);
    }
}
