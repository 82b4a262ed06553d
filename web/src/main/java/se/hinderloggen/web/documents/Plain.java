package se.hinderloggen.web.documents;

import java.util.regex.Pattern;

/**
 * Text as a document may hold it. What XML cannot carry is left out, and so are the marks that turn
 * the direction of writing, by which a text could be made to read as something else.
 */
final class Plain {

    private static final Pattern UNFIT =
            Pattern.compile(
                    "[\\p{Cntrl}&&[^\\n\\t]]|[\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]"
                            + "|[\\x{FFFE}\\x{FFFF}]|[\\x{D800}-\\x{DFFF}]");

    private Plain() {}

    static String of(String text) {
        return UNFIT.matcher(text.replace("\r\n", "\n")).replaceAll("").strip();
    }
}
