package se.hinderloggen.local.demo;

/** What sort of observation about whom, by the catalogue's codes. */
record Cell(String kind, String eventType, Place place) {

    /**
     * An authority, or one of its units.
     *
     * @param unit empty for the authority as a whole
     */
    record Place(String authority, String unit) {

        /** Written {@code AUTHORITY} or {@code AUTHORITY/UNIT}. */
        static Place parse(String text) {
            int slash = text.indexOf('/');
            return slash < 0
                    ? new Place(text, "")
                    : new Place(text.substring(0, slash), text.substring(slash + 1));
        }

        @Override
        public String toString() {
            return unit.isEmpty() ? authority : authority + "/" + unit;
        }
    }

    /** Written {@code KIND EVENT_TYPE PLACE}. */
    static Cell parse(String text) {
        var words = text.split(" ");
        return new Cell(words[0], words[1], Place.parse(words[2]));
    }

    @Override
    public String toString() {
        return kind + " " + eventType + " " + place;
    }
}
