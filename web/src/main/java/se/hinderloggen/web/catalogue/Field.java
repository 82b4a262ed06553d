package se.hinderloggen.web.catalogue;

import java.util.Arrays;
import java.util.Optional;

/** What is filled in to change the catalogue; named as the command-service names it. */
enum Field {
    NAME("name", Input.LINE, true),
    CODE("code", Input.LINE, false),
    ENGLISH_NAME("englishName", Input.LINE, true),
    DEFINITION("definition", Input.TEXT, false),
    EXAMPLE("example", Input.TEXT, false),
    RELATION("relation", Input.RELATION, true),
    SUCCESSORS("successors", Input.EVENT_TYPES, true),
    PRINCIPAL("principal", Input.PRINCIPAL, true),
    ALIASES("aliases", Input.LINE, false),
    RECEIVES_FEEDS("receivesFeeds", Input.YES_NO, true),
    MUNICIPALITY("municipality", Input.LINE, true),
    AREA("area", Input.LINE, false),
    FROM("from", Input.DAY, true);

    /** How it is asked for. */
    enum Input {
        LINE,
        TEXT,
        DAY,
        RELATION,
        EVENT_TYPES,
        PRINCIPAL,
        YES_NO
    }

    private final String id;
    private final Input input;
    private final boolean required;

    Field(String id, Input input, boolean required) {
        this.id = id;
        this.input = input;
        this.required = required;
    }

    /** Its name in forms and in problems. */
    public String id() {
        return id;
    }

    public Input input() {
        return input;
    }

    public boolean isRequired() {
        return required;
    }

    /** That a problem is about: {@code aliases[1]} is about the aliases. */
    static Optional<Field> of(String path) {
        int bracket = path.indexOf('[');
        String id = bracket < 0 ? path : path.substring(0, bracket);
        return Arrays.stream(values()).filter(it -> it.id.equals(id)).findFirst();
    }
}
