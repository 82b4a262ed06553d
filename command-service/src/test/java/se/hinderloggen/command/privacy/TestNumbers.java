package se.hinderloggen.command.privacy;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;

/**
 * Numbers that are valid and belong to nobody: made of a date and one of the serials 238 and 239,
 * which the tax agency keeps for test numbers, and a computed check digit.
 */
final class TestNumbers {

    private static final List<String> DIGITS_OF_OTHER_SCRIPTS =
            List.of("０１２３４５６７８９", "٠١٢٣٤٥٦٧٨٩", "०१२३४५६७८९", "𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗");

    static final List<String> DASHES = List.of("-", "‐", "‑", "‒", "–", "—", "−", "－", "﹣");
    static final List<String> BLANKS = List.of(" ", "\u00A0", "\u202F", "\u2009", "\t", "  ", "\n");
    static final List<String> INVISIBLE =
            List.of("\u200B", "\u200C", "\u200D", "\u2060", "\uFEFF", "\u00AD");

    private TestNumbers() {}

    /** Twelve digits. */
    static String any(Random random) {
        var date = LocalDate.of(1920, 1, 1).plusDays(random.nextInt(34_000));
        var written = date.format(DateTimeFormatter.BASIC_ISO_DATE);
        if (random.nextInt(4) == 0) {
            written = written.substring(0, 6) + (date.getDayOfMonth() + 60);
        }
        return of(written, random.nextBoolean() ? "238" : "239");
    }

    /**
     * @param date eight digits
     * @param serial three digits
     */
    static String of(String date, String serial) {
        var digits = date + serial;
        int sum = 0;
        for (int i = 2; i < digits.length(); i++) {
            int weighted = (digits.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += weighted / 10 + weighted % 10;
        }
        return digits + (10 - sum % 10) % 10;
    }

    /** The number as somebody might write it. */
    static String written(String number, Random random) {
        var date = random.nextBoolean() ? number.substring(2, 8) : number.substring(0, 8);
        var last = number.substring(8);
        var dash = pick(DASHES, random);
        var blank = pick(BLANKS, random);
        return switch (random.nextInt(13)) {
            case 0 -> date + last;
            case 1 -> date + dash + last;
            case 2 -> date + "+" + last;
            case 3 -> date + blank + last;
            case 4 -> date + blank + dash + blank + last;
            case 5 -> date + dash + blank + last;
            case 6 -> parts(date, dash) + dash + last;
            case 7 -> parts(date, dash) + blank + last;
            case 8 -> pairs(date + last, blank);
            case 9 -> inside(date + dash + last, pick(INVISIBLE, random), random);
            case 10 -> inOtherScript(date + dash + last, random);
            case 11 -> String.join(blank, (date + last).split(""));
            default -> date + dash + last.substring(0, 2) + blank + last.substring(2);
        };
    }

    private static String parts(String date, String sign) {
        int day = date.length() - 2;
        return date.substring(0, day - 2)
                + sign
                + date.substring(day - 2, day)
                + sign
                + date.substring(day);
    }

    private static String pairs(String digits, String blank) {
        return String.join(blank, digits.split("(?<=\\G..)"));
    }

    private static String inside(String text, String sign, Random random) {
        int at = 1 + random.nextInt(text.length() - 1);
        return text.substring(0, at) + sign + text.substring(at);
    }

    private static String inOtherScript(String text, Random random) {
        var digits = pick(DIGITS_OF_OTHER_SCRIPTS, random).codePoints().toArray();
        var written = new StringBuilder();
        text.chars()
                .forEach(c -> written.appendCodePoint(c >= '0' && c <= '9' ? digits[c - '0'] : c));
        return written.toString();
    }

    static <T> T pick(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
