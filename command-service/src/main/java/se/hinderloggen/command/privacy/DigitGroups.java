package se.hinderloggen.command.privacy;

import java.util.Arrays;

/**
 * The groups of digits in a text and what stands between them. A number of any sort is a chain of
 * such groups, so the rules look at groups and joints and never search character by character.
 */
final class DigitGroups {

    /** No joint: a letter, too much, or the end of a sentence stands between. */
    static final char BROKEN = 0;

    /** Several different signs stand between. */
    static final char MIXED = '*';

    private static final int MOST_MARKS = 6;
    private static final int MOST_BETWEEN = 10;

    private final FoldedText text;
    private int[] starts = new int[16];
    private int[] ends = new int[16];
    private int count;
    private final char[] marks;
    private final boolean[] spaced;
    private final boolean[] dateGoesOn;

    DigitGroups(FoldedText text) {
        this.text = text;
        for (int at = 0; at < text.length(); at++) {
            if (text.isDigit(at)) {
                int end = at + 1;
                while (text.isDigit(end)) {
                    end++;
                }
                add(at, end);
                at = end;
            }
        }
        marks = new char[count];
        spaced = new boolean[count];
        dateGoesOn = new boolean[count];
        for (int i = 0; i + 1 < count; i++) {
            readJoint(i);
        }
        findDates();
    }

    int count() {
        return count;
    }

    int start(int group) {
        return starts[group];
    }

    int end(int group) {
        return ends[group];
    }

    int size(int group) {
        return ends[group] - starts[group];
    }

    /** What joins a group to the next: a blank for white space alone, else the sign used. */
    char mark(int group) {
        return group < 0 || group + 1 >= count ? BROKEN : marks[group];
    }

    /** Whether a sign stands between a group and the next with no white space around it. */
    boolean tight(int group) {
        return mark(group) != BROKEN && !spaced[group];
    }

    /** The digits of some groups, one after the other. */
    String digits(int first, int last) {
        var digits = new StringBuilder();
        for (int i = first; i <= last; i++) {
            digits.append(text.text(starts[i], ends[i]));
        }
        return digits.toString();
    }

    /** Whether a calendar date would be cut in two by taking these groups out of their chain. */
    boolean cutsDate(int first, int last) {
        return (first > 0 && dateGoesOn[first - 1]) || dateGoesOn[last];
    }

    /** Whether the group is part of a calendar date written with signs, such as 2021-03-14. */
    boolean inDate(int group) {
        return dateGoesOn[group] || (group > 0 && dateGoesOn[group - 1]);
    }

    private void add(int start, int end) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
        }
        starts[count] = start;
        ends[count] = end;
        count++;
    }

    private void readJoint(int group) {
        int start = ends[group];
        int end = starts[group + 1];
        if (end - start > MOST_BETWEEN) {
            return;
        }
        char mark = ' ';
        int seen = 0;
        for (int at = start; at < end; at++) {
            char c = text.at(at);
            if (Character.isLetter(c) || endsStatement(at)) {
                return;
            }
            if (text.isBlank(at)) {
                spaced[group] = true;
            } else {
                mark = seen == 0 || mark == c ? c : MIXED;
                seen++;
            }
        }
        marks[group] = seen > MOST_MARKS ? BROKEN : mark;
    }

    /** A comma before a blank, or a parenthesis after one, separates two statements. */
    private boolean endsStatement(int at) {
        return switch (text.at(at)) {
            case ',', ';', ':', '.', '!', '?' -> text.isBlank(at + 1);
            case '(', '[' -> text.isBlank(at - 1);
            default -> false;
        };
    }

    /**
     * Dates stand in runs of groups joined tightly by one sign: one date, or one straight after
     * another.
     */
    private void findDates() {
        for (int first = 0; first < count; ) {
            int last = first;
            while (tight(last) && marks[last] == marks[first] && "-/.".indexOf(marks[first]) >= 0) {
                last++;
            }
            markDates(first, last);
            first = Math.max(last, first + 1);
        }
    }

    private void markDates(int first, int last) {
        int groups = last - first + 1;
        if (groups == 2 && !(first > 0 && tight(first - 1)) && isYearMonth(first)) {
            dateGoesOn[first] = true;
        }
        if (groups % 3 != 0) {
            return;
        }
        for (int i = first; i <= last; i += 3) {
            if (!isDate(i)) {
                return;
            }
        }
        for (int i = first; i <= last; i += 3) {
            dateGoesOn[i] = true;
            dateGoesOn[i + 1] = true;
        }
    }

    private boolean isYearMonth(int group) {
        return isYear(group) && size(group + 1) == 2 && within(group + 1, 12);
    }

    private boolean isDate(int group) {
        if (isYear(group)) {
            return within(group + 1, 12) && within(group + 2, 31);
        }
        if (isYear(group + 2)) {
            return within(group, 31) && within(group + 1, 12);
        }
        return size(group) == 2
                && size(group + 2) == 2
                && ((within(group + 1, 12) && within(group + 2, 31))
                        || (within(group, 31) && within(group + 1, 12)));
    }

    boolean isYear(int group) {
        return size(group) == 4
                && ((text.at(starts[group]) == '1' && text.at(starts[group] + 1) == '9')
                        || (text.at(starts[group]) == '2' && text.at(starts[group] + 1) == '0'));
    }

    private boolean within(int group, int most) {
        if (size(group) > 2) {
            return false;
        }
        int value = Integer.parseInt(text.text(starts[group], ends[group]));
        return value >= 1 && value <= most;
    }
}
