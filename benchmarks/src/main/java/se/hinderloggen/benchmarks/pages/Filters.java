package se.hinderloggen.benchmarks.pages;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** What a question can be narrowed down to; common and rare values alike. */
final class Filters {

    private static final String UNKNOWN = "UNKNOWN";
    private static final int ONE_IN_UNKNOWN = 8;

    private final World world;
    private final Random random;

    Filters(World world, Random random) {
        this.world = world;
        this.random = random;
    }

    /**
     * @param probability of each
     */
    Map<String, String> some(double probability) {
        var filters = new LinkedHashMap<String, String>();
        if (random.nextDouble() < probability) {
            var place = World.any(world.places(), random);
            filters.put("authority", place.authority());
            if (random.nextDouble() < probability) {
                filters.put(
                        "unit",
                        place.unit().isEmpty() ? UNKNOWN : place.authority() + "/" + place.unit());
            }
        }
        put(filters, "municipality", probability, World.any(world.municipalities(), random));
        put(filters, "eventType", probability, World.any(world.eventTypes(), random));
        if (random.nextDouble() < probability) {
            filters.put("kind", World.any(World.KINDS, random));
        }
        if (random.nextDouble() < probability / 2) {
            filters.put("tag", World.any(World.TAGS, random));
        }
        return filters;
    }

    private void put(Map<String, String> filters, String name, double probability, String value) {
        if (random.nextDouble() < probability) {
            filters.put(name, random.nextInt(ONE_IN_UNKNOWN) == 0 ? UNKNOWN : value);
        }
    }
}
