package se.hinderloggen.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import se.hinderloggen.events.Municipality;

/**
 * Obstacles of one kind that nobody else in the tests records: at the LSS unit of a municipality of
 * its own, by two people.
 */
final class Faults {

    static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Stockholm"));
    static final String TYPE = "LEDNING_ORGANISATION_RUTIN";

    private static final AtomicInteger NEXT = new AtomicInteger(new SecureRandom().nextInt());

    final Municipality municipality;

    private Faults(Municipality municipality) {
        this.municipality = municipality;
    }

    /** Another municipality each time; where it begins differs between runs on one system. */
    static Faults somewhere() {
        var all = List.copyOf(Municipality.all());
        return new Faults(all.get(Math.floorMod(NEXT.getAndIncrement(), all.size())));
    }

    /** What observations say that nobody else's do. */
    String words() {
        return "Biståndet i " + municipality.name() + " dröjer";
    }

    Faults recorded(int times) {
        for (int i = 0; i < times; i++) {
            record(i % 2 == 0 ? "ombud" : "arbetsgrupp");
        }
        return this;
    }

    String record(String person) {
        var id = UUID.randomUUID().toString();
        var observation =
                Map.of(
                        "observationId",
                        id,
                        "kind",
                        "HINDER",
                        "occurred",
                        TODAY.toString(),
                        "findings",
                        List.of(finding()),
                        "description",
                        words() + ".");
        Site.running().command(person, "/api/observations", observation);
        return id;
    }

    /** A systemfel about them, with nothing linked. */
    String declared(String title) {
        return declared(title, words() + " gång på gång.");
    }

    String declared(String title, String description, String... observations) {
        var id = UUID.randomUUID().toString();
        var fault =
                Map.of(
                        "systemFaultId",
                        id,
                        "title",
                        title,
                        "description",
                        description,
                        "level",
                        "LOCAL",
                        "scope",
                        finding(),
                        "observations",
                        List.of(observations));
        Site.running().command("arbetsgrupp", "/api/system-faults", fault);
        return id;
    }

    private Map<String, String> finding() {
        return Map.of(
                "authority",
                "KOMMUN",
                "unit",
                "LSS",
                "municipality",
                municipality.code(),
                "eventType",
                TYPE);
    }

    /** The views come to it by themselves. */
    static void awaitStatus(String id, String status) {
        var deadline = Instant.now().plus(Duration.ofSeconds(30));
        while (!Site.running()
                .ask("arbetsgrupp", "/api/system-faults/" + id)
                .path("status")
                .path("code")
                .asString("")
                .equals(status)) {
            assertThat(Instant.now()).as(id + " is " + status).isBefore(deadline);
        }
    }
}
