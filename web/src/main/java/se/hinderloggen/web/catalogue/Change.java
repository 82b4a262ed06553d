package se.hinderloggen.web.catalogue;

import static se.hinderloggen.web.catalogue.Field.ALIASES;
import static se.hinderloggen.web.catalogue.Field.AREA;
import static se.hinderloggen.web.catalogue.Field.CODE;
import static se.hinderloggen.web.catalogue.Field.DEFINITION;
import static se.hinderloggen.web.catalogue.Field.ENGLISH_NAME;
import static se.hinderloggen.web.catalogue.Field.EXAMPLE;
import static se.hinderloggen.web.catalogue.Field.FROM;
import static se.hinderloggen.web.catalogue.Field.MUNICIPALITY;
import static se.hinderloggen.web.catalogue.Field.NAME;
import static se.hinderloggen.web.catalogue.Field.PRINCIPAL;
import static se.hinderloggen.web.catalogue.Field.RECEIVES_FEEDS;
import static se.hinderloggen.web.catalogue.Field.RELATION;
import static se.hinderloggen.web.catalogue.Field.SUCCESSORS;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Every change of the catalogue that can be made here; one for each command. */
enum Change {
    NEW_EVENT_TYPE(
            "ny-handelsetyp", "/event-types", NAME, ENGLISH_NAME, DEFINITION, EXAMPLE, CODE, FROM),
    RETIRE_EVENT_TYPE("avsluta-handelsetyp", "/event-types/{typ}/retirement", FROM),
    MAP_EVENT_TYPE(
            "eftertrad-handelsetyp", "/event-types/{typ}/successors", RELATION, SUCCESSORS, FROM),
    NEW_AUTHORITY(
            "ny-myndighet", "/authorities", NAME, PRINCIPAL, RECEIVES_FEEDS, ALIASES, CODE, FROM),
    RENAME_AUTHORITY("byt-namn-pa-myndighet", "/authorities/{myndighet}/name", NAME, FROM),
    RETIRE_AUTHORITY("avsluta-myndighet", "/authorities/{myndighet}/retirement", FROM),
    NEW_UNIT("ny-enhet", "/authorities/{myndighet}/units", NAME, ALIASES, CODE, FROM),
    RENAME_UNIT("byt-namn-pa-enhet", "/authorities/{myndighet}/units/{enhet}/name", NAME, FROM),
    RETIRE_UNIT("avsluta-enhet", "/authorities/{myndighet}/units/{enhet}/retirement", FROM),
    JOIN_MUNICIPALITY(
            "ny-kommun", "/organisations/{verksamhet}/municipalities", MUNICIPALITY, AREA, FROM),
    LEAVE_MUNICIPALITY(
            "kommun-lamnar", "/organisations/{verksamhet}/municipalities/{kommun}/departure", FROM);

    private final String address;
    private final String path;
    private final List<Field> fields;

    Change(String address, String path, Field... fields) {
        this.address = address;
        this.path = path;
        this.fields = List.of(fields);
    }

    /** In the address of its page. */
    public String address() {
        return address;
    }

    /** In the order that they are asked for. */
    public List<Field> fields() {
        return fields;
    }

    /** As its words are called. */
    public String key() {
        return address;
    }

    /** Whether it is about something that is in the catalogue already. */
    boolean concerns(String part) {
        return path.contains("{" + part + "}");
    }

    /** Holds for every operation, not for one's own alone. */
    public boolean isEveryones() {
        return this != JOIN_MUNICIPALITY && this != LEAVE_MUNICIPALITY;
    }

    String path(Target target, String organisation) {
        return "/api/catalogue"
                + path.replace("{typ}", target.typ())
                        .replace("{myndighet}", target.myndighet())
                        .replace("{enhet}", target.enhet())
                        .replace("{kommun}", target.kommun())
                        .replace("{verksamhet}", organisation);
    }

    static Optional<Change> at(String address) {
        return Arrays.stream(values()).filter(it -> it.address.equals(address)).findFirst();
    }
}
