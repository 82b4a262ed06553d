package se.hinderloggen.web.documents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a document is set on paper.
 *
 * @param onePage whether it is set so small, within what can be read, that it fits on one page
 * @param contents whether a table of contents stands before the first section
 * @param header what stands at the head of every page; empty for nothing
 * @param dated when files of it say that they were made; absent when they do not say. It never is
 *     the time of writing: a document gives the same bytes whenever it is written
 */
public record Layout(boolean onePage, boolean contents, String header, @Nullable Instant dated) {

    public static final Layout PLAIN = new Layout(false, false, "", null);

    public static final Layout ON_ONE_PAGE = new Layout(true, false, "", null);

    public Layout {
        header = Plain.of(header);
    }

    public static Layout report(String header, @Nullable Instant dated) {
        return new Layout(false, true, header, dated);
    }
}
