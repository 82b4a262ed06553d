package se.hinderloggen.web.basefigures;

import org.jspecify.annotations.Nullable;

/**
 * A figure as it was filled in.
 *
 * @param kommun SCB's code, or empty for the whole operation
 * @param before what the page showed when it was filled in, empty for none
 */
record BaseFiguresForm(String ar, String kommun, String klienter, String uppdrag, String before) {

    BaseFiguresForm {
        ar = clean(ar);
        kommun = clean(kommun);
        klienter = clean(klienter);
        uppdrag = clean(uppdrag);
        before = clean(before);
    }

    private static String clean(@Nullable String text) {
        // As people write thousands: 1 338.
        return text == null ? "" : text.replaceAll("[\\s\u00A0\u202F]", "");
    }

    BaseFiguresForm seen(String now) {
        return new BaseFiguresForm(ar, kommun, klienter, uppdrag, now);
    }
}
