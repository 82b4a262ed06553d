package se.hinderloggen.web.catalogue;

import java.util.List;

/**
 * What a change does, before it is made.
 *
 * @param effects on trends and on recording, in words
 * @param series whose findings are shown; empty where nothing has been recorded under it
 * @param years oldest first
 * @param forGood what cannot be undone, in words
 */
record Preview(List<String> effects, List<String> series, List<Year> years, List<String> forGood) {

    /**
     * @param findings one number per series
     */
    record Year(String year, List<Long> findings) {}

    public boolean hasFigures() {
        return !years.isEmpty();
    }
}
