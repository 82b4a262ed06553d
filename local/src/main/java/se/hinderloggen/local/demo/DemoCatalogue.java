package se.hinderloggen.local.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The catalogue that the demo's first year was recorded in, with two event types of its own. From
 * 2020 Byte av handläggare is merged into Brister i ledning/organisation/rutin, and Stöd och bemötande
 * is split in two; that SIP is reported together with Samverkan from 2021 is in the catalogue from the
 * start. So figures across
 * years can be counted in the catalogue of any of them, and the demo shows what that does.
 *
 * <p>No type of the two changes that are there to be discovered is among them: those are found in
 * figures as recorded too.
 */
final class DemoCatalogue {

    private static final int YEAR = 2019;
    private static final String CASEWORKER = "HANDLAGGARBYTE";
    private static final String SUPPORT = "STOD_BEMOTANDE";

    private DemoCatalogue() {}

    /**
     * A change of the catalogue, as the command-service takes it.
     *
     * @param path below {@code /api/catalogue}
     */
    record Change(String path, Map<String, Object> body) {}

    /** In the order in which they are made; made again they change nothing. */
    static List<Change> changes() {
        return List.of(
                type(
                        CASEWORKER,
                        "Byte av handläggare",
                        "Change of caseworker",
                        "Att den som känner ärendet slutar, och det börjar om med någon annan."),
                type(
                        SUPPORT,
                        "Stöd och bemötande",
                        "Support and treatment",
                        "Om stödet ges, och hur personen blir bemött när det ges."),
                retired(CASEWORKER),
                retired(SUPPORT),
                became(CASEWORKER, "MERGED", "LEDNING_ORGANISATION_RUTIN"),
                became(SUPPORT, "SPLIT", "TILLGANG_VARD_STOD", "BEMOTANDE"));
    }

    /** The event type under which something that happened in a year was recorded. */
    static String typeOf(Cell cell, int year) {
        String authority = cell.place().authority();
        if (year != YEAR || !cell.kind().equals("HINDER")) {
            return cell.eventType();
        }
        return switch (cell.eventType()) {
            case "LEDNING_ORGANISATION_RUTIN" ->
                    List.of("KOMMUN", "ARBETSFORMEDLINGEN", "A_KASSA").contains(authority)
                            ? CASEWORKER
                            : cell.eventType();
            case "TILLGANG_VARD_STOD", "BEMOTANDE" ->
                    authority.equals("KOMMUN") ? SUPPORT : cell.eventType();
            default -> cell.eventType();
        };
    }

    private static Change type(String code, String name, String english, String definition) {
        var body = new LinkedHashMap<String, Object>();
        body.put("code", code);
        body.put("name", name);
        body.put("englishName", english);
        body.put("definition", definition);
        body.put("from", YEAR + "-01-01");
        return new Change("/event-types", body);
    }

    private static Change retired(String code) {
        return new Change(
                "/event-types/" + code + "/retirement", Map.of("from", (YEAR + 1) + "-01-01"));
    }

    private static Change became(String code, String relation, String... successors) {
        var body = new LinkedHashMap<String, Object>();
        body.put("relation", relation);
        body.put("successors", List.of(successors));
        body.put("from", (YEAR + 1) + "-01-01");
        return new Change("/event-types/" + code + "/successors", body);
    }
}
