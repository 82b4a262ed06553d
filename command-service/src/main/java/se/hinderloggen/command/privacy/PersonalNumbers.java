package se.hinderloggen.command.privacy;

import java.time.YearMonth;
import java.util.List;

/**
 * Finds personal identity numbers and coordination numbers, however they are spaced and signed.
 *
 * <p>A number is ten or twelve digits with a valid date and a valid check digit, made of whole
 * groups, with a gap between the date and the last four (or no gap, or one blank anywhere). Digits
 * inside a longer group, such as a bank's reference number, are left alone, as is a stretch of a
 * long number in equal groups, such as a card number: one in some 300 of those would be a valid
 * number by chance. A number that stands beside other numbers, with a gap or a sign between, is
 * found. Dates and times are told from numbers by how they are grouped: {@code 2021-03-14 10-12}
 * and {@code 2021-03-14 – 2022-03-14} are not numbers, whatever their digits add up to.
 */
final class PersonalNumbers {

    private static final int SERIAL = 4;

    private PersonalNumbers() {}

    static void find(FoldedText text, DigitGroups groups, List<Suspicion> found) {
        for (int first = 0; first < groups.count(); first++) {
            int last = lastGroupOfNumber(groups, first);
            if (last >= 0) {
                found.add(
                        text.suspicion(
                                Rule.PERSONAL_IDENTITY_NUMBER,
                                groups.start(first),
                                groups.end(last)));
                first = last;
            }
        }
    }

    private static int lastGroupOfNumber(DigitGroups groups, int first) {
        int found = -1;
        int digits = 0;
        for (int last = first; last < groups.count(); last++) {
            digits += groups.size(last);
            if (digits > 12) {
                break;
            }
            if ((digits == 10 || digits == 12) && isNumber(groups, first, last, digits)) {
                found = last;
            }
            if (groups.mark(last) == DigitGroups.BROKEN) {
                break;
            }
        }
        return found;
    }

    private static boolean isNumber(DigitGroups groups, int first, int last, int length) {
        var digits = groups.digits(first, last);
        return hasDate(digits, length)
                && hasCheckDigit(digits, length)
                && (first == last || isGroupedAsNumber(groups, first, last, length))
                && !groups.cutsDate(first, last)
                && !isStretchOfLongerNumber(groups, first, last);
    }

    /**
     * Two-digit years may be of any century; only 29 February tells them apart, and 2000 had one.
     */
    private static boolean hasDate(String digits, int length) {
        int at = length - 10;
        int year = number(digits, at) + 2000;
        if (length == 12) {
            int century = number(digits, 0);
            if (century < 18 || century > 20) {
                return false;
            }
            year = century * 100 + number(digits, at);
        }
        int month = number(digits, at + 2);
        int day = number(digits, at + 4);
        if (day > 60) {
            day -= 60;
        }
        return month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
    }

    private static int number(String digits, int at) {
        return (digits.charAt(at) - '0') * 10 + digits.charAt(at + 1) - '0';
    }

    /** Luhn's, over the last ten digits. */
    private static boolean hasCheckDigit(String digits, int length) {
        int sum = 0;
        for (int i = 0; i < 10; i++) {
            int weighted = (digits.charAt(length - 10 + i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += weighted / 10 + weighted % 10;
        }
        return sum % 10 == 0;
    }

    private static boolean isGroupedAsNumber(DigitGroups groups, int first, int last, int length) {
        if (last == first + 1 && groups.mark(first) == ' ') {
            return true;
        }
        int endOfDate = first;
        int digits = groups.size(first);
        while (digits < length - SERIAL) {
            endOfDate++;
            digits += groups.size(endOfDate);
        }
        return digits == length - SERIAL
                && isGroupedAsDate(groups, first, endOfDate)
                && isGroupedAsSerial(groups, first, endOfDate, last);
    }

    private static boolean isGroupedAsDate(DigitGroups groups, int first, int last) {
        char mark = first == last ? ' ' : groups.mark(first);
        if (" -./_".indexOf(mark) < 0) {
            return false;
        }
        for (int i = first; i < last; i++) {
            if (groups.mark(i) != mark) {
                return false;
            }
        }
        // A slash joins a year to a case number; in a date it stands twice.
        return mark != '/'
                || (last == first + 2 && groups.size(last - 1) == 2 && groups.size(last) == 2);
    }

    /** The last four are split only where the whole is split alike, or by blanks after a sign. */
    private static boolean isGroupedAsSerial(
            DigitGroups groups, int first, int endOfDate, int last) {
        char before = groups.mark(endOfDate);
        for (int i = endOfDate + 1; i < last; i++) {
            char mark = groups.mark(i);
            boolean alike = mark == before && (first == endOfDate || mark == groups.mark(first));
            boolean blankAfterSign = mark == ' ' && (before == '-' || before == '+');
            if (!alike && !blankAfterSign) {
                return false;
            }
        }
        return true;
    }

    private static boolean isStretchOfLongerNumber(DigitGroups groups, int first, int last) {
        if (last - first < 2) {
            return false;
        }
        char mark = groups.mark(first);
        int size = groups.size(first);
        for (int i = first; i <= last; i++) {
            if (groups.size(i) != size || (i < last && groups.mark(i) != mark)) {
                return false;
            }
        }
        boolean goesOnBefore =
                first > 0 && groups.mark(first - 1) == mark && groups.size(first - 1) == size;
        boolean goesOnAfter = groups.mark(last) == mark && groups.size(last + 1) == size;
        return goesOnBefore || goesOnAfter;
    }
}
