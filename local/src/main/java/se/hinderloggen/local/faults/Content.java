package se.hinderloggen.local.faults;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.events.Finding;
import se.hinderloggen.events.Kind;
import se.hinderloggen.events.PartialDate;

/** What an invented observation says, in the catalogue's own codes. */
record Content(
        Kind kind,
        PartialDate occurred,
        List<Finding> findings,
        List<String> tags,
        String description) {

    private static final List<String> EVENT_TYPES =
            List.of("TILLGANGLIGHET", "TILLGANG_VARD_STOD", "BEMOTANDE", "SAMVERKAN", "SIP");
    private static final List<String> TAGS =
            List.of("digitalisering", "handläggningstid", "regelverk", "läkarbrist");
    private static final List<String> REGION = List.of("VARDCENTRAL", "OPPENVARDSPSYKIATRI");
    private static final List<String> MUNICIPALITY = List.of("LSS", "SOCIALTJANST", "BOENDESTOD");
    private static final List<String> MUNICIPALITIES = List.of("1780", "1784", "1762");
    private static final List<String> STATE =
            List.of("FORSAKRINGSKASSAN", "KRONOFOGDEN", "POLISEN");

    /**
     * @param word stands in the description, to be searched for
     */
    static Content random(Random random, String word) {
        var tags = new TreeSet<String>();
        for (int i = random.nextInt(3); i > 0; i--) {
            tags.add(pick(TAGS, random));
        }
        return new Content(
                random.nextInt(4) == 0 ? Kind.SYSTEMRATT : Kind.HINDER,
                occurred(random),
                Stream.generate(() -> finding(random))
                        .limit(1 + random.nextInt(3))
                        .distinct()
                        .toList(),
                List.copyOf(tags),
                "Beskedet dröjde och vägen dit var oklar, " + word + ".");
    }

    /** As the services take it. */
    Map<String, Object> asRequest() {
        var request = new LinkedHashMap<String, Object>();
        request.put("kind", kind.name());
        request.put("occurred", occurred.toString());
        request.put("findings", findings.stream().map(Content::asRequest).toList());
        request.put("tags", tags);
        request.put("description", description);
        return request;
    }

    private static Map<String, String> asRequest(Finding finding) {
        var request = new LinkedHashMap<String, String>();
        request.put("authority", finding.authority());
        putIfPresent(request, "unit", finding.unit());
        putIfPresent(request, "municipality", finding.municipality());
        putIfPresent(request, "eventType", finding.eventType());
        return request;
    }

    private static void putIfPresent(
            Map<String, String> request, String name, @Nullable String value) {
        if (value != null) {
            request.put(name, value);
        }
    }

    private static PartialDate occurred(Random random) {
        int year = 2015 + random.nextInt(10);
        int month = random.nextInt(13);
        return new PartialDate(year, month, month == 0 ? 0 : random.nextInt(29));
    }

    private static Finding finding(Random random) {
        String eventType = random.nextInt(8) == 0 ? null : pick(EVENT_TYPES, random);
        return switch (random.nextInt(3)) {
            case 0 -> new Finding("REGION_VARMLAND", pick(REGION, random), null, eventType);
            case 1 ->
                    new Finding(
                            "KOMMUN",
                            pick(MUNICIPALITY, random),
                            pick(MUNICIPALITIES, random),
                            eventType);
            default -> new Finding(pick(STATE, random), null, null, eventType);
        };
    }

    private static <T> T pick(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
