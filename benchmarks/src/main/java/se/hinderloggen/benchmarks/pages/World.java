package se.hinderloggen.benchmarks.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/**
 * What observations can be about, as the catalogue has it.
 *
 * @param eventTypes those that have been in use all the time
 * @param municipalities of the operation
 */
record World(List<Place> places, List<String> eventTypes, List<String> municipalities) {

    private static final String OPERATION = "PO_VARMLAND";
    static final List<String> KINDS = List.of("HINDER", "SYSTEMRATT");
    static final List<String> TAGS =
            List.of(
                    "digitalisering",
                    "handläggningstid",
                    "regelverk",
                    "serviceskyldighet",
                    "väntetid",
                    "språk",
                    "samtycke",
                    "tillit");

    /**
     * @param unit empty for the authority as a whole
     */
    record Place(String authority, String unit) {}

    World {
        places = List.copyOf(places);
        eventTypes = List.copyOf(eventTypes);
        municipalities = List.copyOf(municipalities);
    }

    /**
     * @param catalogue the answer of {@code GET /api/catalogue}
     * @param first the first day on which anything is recorded
     */
    static World of(JsonNode catalogue, LocalDate first) {
        var places = new ArrayList<Place>();
        for (var authority : catalogue.path("authorities")) {
            String code = authority.path("code").asString();
            places.add(new Place(code, ""));
            authority
                    .path("units")
                    .forEach(it -> places.add(new Place(code, it.path("code").asString())));
        }
        var types = new ArrayList<String>();
        for (var type : catalogue.path("eventTypes")) {
            if (!LocalDate.parse(type.path("from").asString()).isAfter(first)) {
                types.add(type.path("code").asString());
            }
        }
        var municipalities = new ArrayList<String>();
        for (var organisation : catalogue.path("organisations")) {
            if (organisation.path("code").asString().equals(OPERATION)) {
                organisation
                        .path("municipalities")
                        .forEach(it -> municipalities.add(it.path("code").asString()));
            }
        }
        return new World(places, types, municipalities);
    }

    static String operation() {
        return OPERATION;
    }

    /** The first ones most often, as everywhere. */
    static <T> T skewed(List<T> choices, Random random) {
        return choices.get((int) (choices.size() * Math.pow(random.nextDouble(), 1.4)));
    }

    static <T> T any(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
