package se.hinderloggen.command.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import se.hinderloggen.command.CommandService;

/** What tests of changes to the catalogue send; each has a word of its own. */
abstract class CatalogueApiFixture extends CommandService {

    static final String TYPES = "/api/catalogue/event-types";
    static final String AUTHORITIES = "/api/catalogue/authorities";
    static final String MEMBERS = "/api/catalogue/organisations/PO_VARMLAND/municipalities";

    final String coordinator = token("SAMORDNARE", VARMLAND);

    final String word = newWord();
    final String code = word.toUpperCase(Locale.ROOT);

    Map<String, Object> type() {
        return new HashMap<>(
                Map.of(
                        "code",
                        code,
                        "name",
                        "Typen " + word,
                        "englishName",
                        "Type " + word,
                        "definition",
                        "Om det är så.",
                        "example",
                        "Ingen svarade.",
                        "from",
                        "2024-01-01"));
    }

    Map<String, Object> authority() {
        return new HashMap<>(
                Map.of(
                        "code",
                        code,
                        "name",
                        "Myndigheten " + word,
                        "principal",
                        "STATE",
                        "aliases",
                        List.of("alias " + word),
                        "receivesFeeds",
                        true,
                        "from",
                        "2024-01-01"));
    }

    Answer record(String occurred, String eventType) {
        return post(
                "/api/observations",
                token("OMBUD", VARMLAND),
                Map.of(
                        "kind",
                        "HINDER",
                        "occurred",
                        occurred,
                        "findings",
                        List.of(Map.of("authority", "FK", "eventType", eventType)),
                        "description",
                        "Telefonen var stängd."));
    }

    long version() {
        return storedEvents("catalogue") - 1;
    }

    /** Of the latest event. */
    String payload() {
        return events.queryForObject(
                """
                select payload from domain_event_entry where aggregate_identifier = 'catalogue'
                order by sequence_number desc limit 1
                """,
                String.class);
    }
}
