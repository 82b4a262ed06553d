package se.hinderloggen.command.privacy;

import java.util.List;
import java.util.Set;

/**
 * Finds Swedish phone numbers in national and international form, and foreign ones that begin with
 * a plus or two noughts.
 *
 * <p>Numbers that lead to no person are left alone: short numbers such as 112, 1177 and 114 14, and
 * the 020 and 077 series, which only businesses and authorities have. A number with an area code is
 * told from opening hours and dates by its grouping: one sign after the area code and blanks after
 * that, or the same sign all through.
 */
final class PhoneNumbers {

    private static final int LONGEST_INTERNATIONAL = 15;

    /** Area codes of three digits; 08 has two, all others four. */
    private static final Set<String> THREE_DIGITS =
            Set.of(
                    "010", "011", "013", "016", "018", "019", "021", "023", "026", "031", "033",
                    "035", "036", "040", "042", "044", "046", "054", "060", "063", "070", "072",
                    "073", "076", "079", "090");

    private static final Set<String> MOBILE = Set.of("070", "072", "073", "076", "079");

    private PhoneNumbers() {}

    static void find(FoldedText text, DigitGroups groups, List<Suspicion> found) {
        for (int first = 0; first < groups.count(); first++) {
            int last = lastGroupOfNumber(text, groups, first);
            if (last >= 0) {
                found.add(text.suspicion(Rule.PHONE_NUMBER, groups.start(first), groups.end(last)));
                first = last;
            } else if (isOpenToAll(text, groups, first)) {
                // The rest of it is no beginning of another number.
                while (phoneMark(text, groups, first) != DigitGroups.BROKEN) {
                    first++;
                }
            }
        }
    }

    private static int lastGroupOfNumber(FoldedText text, DigitGroups groups, int first) {
        if (groups.inDate(first)) {
            return -1;
        }
        int start = groups.start(first);
        if (hasPlus(text, start)) {
            return lastOfInternational(text, groups, first, 0);
        }
        if (text.at(start) == '0' && text.at(start + 1) == '0') {
            return lastOfInternational(text, groups, first, 2);
        }
        if (text.at(start) == '0') {
            return lastOfNational(text, groups, first);
        }
        return text.at(start) == '4' && text.at(start + 1) == '6'
                ? lastOfMobileWithoutPlus(text, groups, first)
                : -1;
    }

    /** A plus before the number; one after a digit belongs to what stands before it. */
    private static boolean hasPlus(FoldedText text, int start) {
        int at = start - 1;
        while (at >= start - 3 && (text.isBlank(at) || text.at(at) == '(')) {
            at--;
        }
        return text.at(at) == '+' && !text.isDigit(at - 1);
    }

    private static int lastOfInternational(
            FoldedText text, DigitGroups groups, int first, int prefix) {
        int length = 0;
        int foreign = -1;
        for (int last = first; ; last++) {
            length += groups.size(last);
            if (length > LONGEST_INTERNATIONAL + prefix) {
                break;
            }
            var number = groups.digits(first, last).substring(Math.min(prefix, length));
            if (number.startsWith("46")) {
                int national = number.length() - 2 - (number.startsWith("460") ? 1 : 0);
                if (national >= 7 && national <= 9) {
                    foreign = last;
                } else if (national > 9) {
                    break;
                }
            } else if (number.length() >= 10
                    && number.charAt(0) != '0'
                    && (prefix == 0 || last > first)) {
                foreign = last;
            }
            if (phoneMark(text, groups, last) == DigitGroups.BROKEN) {
                break;
            }
        }
        return foreign;
    }

    private static int lastOfNational(FoldedText text, DigitGroups groups, int first) {
        if (followsSign(text, groups, first) || isOpenToAll(text, groups, first)) {
            return -1;
        }
        int found = -1;
        int length = 0;
        for (int last = first; ; last++) {
            length += groups.size(last);
            if (length > 10 || (last > first + 1 && !isEvenlyJoined(text, groups, first, last))) {
                break;
            }
            if (length >= 8 && isNational(groups, first, last)) {
                found = last;
            }
            if (phoneMark(text, groups, last) == DigitGroups.BROKEN) {
                break;
            }
        }
        return found;
    }

    private static boolean isNational(DigitGroups groups, int first, int last) {
        var number = groups.digits(first, last);
        if (MOBILE.contains(number.substring(0, 3))) {
            return number.length() == 10;
        }
        int area =
                number.charAt(1) == '8' ? 2 : THREE_DIGITS.contains(number.substring(0, 3)) ? 3 : 4;
        if (number.length() < (area == 4 || first == last ? 9 : 8)) {
            return false;
        }
        // Without any gap, eight digits are as likely a date or two times of the day.
        if (first == last) {
            return true;
        }
        return groups.size(first) == area
                && hasSubscriberGroups(groups, first + 1, last)
                && !(last == first + 2 && groups.isYear(last));
    }

    private static boolean hasSubscriberGroups(DigitGroups groups, int first, int last) {
        for (int i = first; i <= last; i++) {
            if (groups.size(i) < 2) {
                return false;
            }
        }
        return true;
    }

    /** After the first joint blanks only, or the same sign all through. */
    private static boolean isEvenlyJoined(
            FoldedText text, DigitGroups groups, int first, int last) {
        char mark = phoneMark(text, groups, last - 1);
        char before = phoneMark(text, groups, last - 2);
        char firstMark = phoneMark(text, groups, first);
        boolean blanksAfterArea =
                mark == ' ' && (last == first + 2 || before == ' ') && firstMark != '.';
        return blanksAfterArea || (mark == before && mark == firstMark);
    }

    private static int lastOfMobileWithoutPlus(FoldedText text, DigitGroups groups, int first) {
        int length = 0;
        for (int last = first; ; last++) {
            length += groups.size(last);
            if (length == 11) {
                var area = "0" + groups.digits(first, last).substring(2, 4);
                return MOBILE.contains(area) && (first == last || groups.size(first) == 2)
                        ? last
                        : -1;
            }
            if (length > 11
                    || (last > first && phoneMark(text, groups, last - 1) != ' ')
                    || phoneMark(text, groups, last) == DigitGroups.BROKEN) {
                return -1;
            }
        }
    }

    /** 020 and 077x: free or shared cost, only for those who serve the public. */
    private static boolean isOpenToAll(FoldedText text, DigitGroups groups, int group) {
        int start = groups.start(group);
        return text.at(start) == '0'
                && ((text.at(start + 1) == '2' && text.at(start + 2) == '0')
                        || (text.at(start + 1) == '7' && text.at(start + 2) == '7'));
    }

    private static boolean followsSign(FoldedText text, DigitGroups groups, int group) {
        return group > 0
                && groups.tight(group - 1)
                && "-./".indexOf(text.at(groups.start(group) - 1)) >= 0;
    }

    /**
     * What joins the digits of a phone number; parentheses, as in (054) or +46 (0)70, count as
     * blanks.
     */
    private static char phoneMark(FoldedText text, DigitGroups groups, int group) {
        if (group + 1 >= groups.count()) {
            return DigitGroups.BROKEN;
        }
        char mark = ' ';
        int start = groups.end(group);
        int end = groups.start(group + 1);
        if (end - start > 4) {
            return DigitGroups.BROKEN;
        }
        for (int at = start; at < end; at++) {
            switch (text.at(at)) {
                case ' ', '\n', '(', ')' -> {}
                case '-', '/' -> mark = text.at(at);
                case '.' -> {
                    if (text.isBlank(at + 1)) {
                        return DigitGroups.BROKEN;
                    }
                    mark = '.';
                }
                default -> {
                    return DigitGroups.BROKEN;
                }
            }
        }
        return mark;
    }
}
