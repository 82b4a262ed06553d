package se.hinderloggen.events;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings the JSON of an older revision up to the next one. Written once per change of an event,
 * kept for ever.
 */
final class Upcasters {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Upcasters() {}

    /** From {@code revision} to the event's present one, in place. */
    static ObjectNode upcast(EventCatalog entry, int revision, ObjectNode json) {
        ObjectNode upcast = json;
        for (int from = revision; from < entry.revision(); from++) {
            upcast = step(entry, from, upcast);
        }
        return upcast;
    }

    private static ObjectNode step(EventCatalog entry, int from, ObjectNode json) {
        if (entry == EventCatalog.OBSERVATION_RECORDED && from == 1) {
            return oneAuthorityBecomesAListOfFindings(json);
        }
        throw new IllegalStateException(
                "No upcaster for " + entry.wireName() + " from revision " + from);
    }

    /**
     * Revision 1 knew one authority per observation; one event in the world often concerns several.
     */
    private static ObjectNode oneAuthorityBecomesAListOfFindings(ObjectNode json) {
        if (json.has("findings")) {
            throw new IllegalArgumentException("Revision 1 has no findings to overwrite");
        }
        ObjectNode finding = JSON.objectNode();
        for (String field : new String[] {"authority", "unit", "municipality", "eventType"}) {
            var value = json.remove(field);
            if (value != null) {
                finding.set(field, value);
            }
        }
        json.set("findings", JSON.arrayNode().add(finding));
        return json;
    }
}
