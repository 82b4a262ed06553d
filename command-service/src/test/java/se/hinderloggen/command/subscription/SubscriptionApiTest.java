package se.hinderloggen.command.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.hinderloggen.command.CommandService;

/** Subscriptions over HTTP: what is understood, what is refused, and who may. */
class SubscriptionApiTest extends CommandService {

    private static final String PATH = "/api/subscriptions";

    private final String coordinator = token("SAMORDNARE", VARMLAND);
    private final String id = UUID.randomUUID().toString();

    @Test
    void an_authority_is_granted_what_is_about_itself_by_names_or_codes() {
        var granted =
                grant(
                        "försäkringskassan",
                        Map.of(
                                "municipalities", List.of("Arvika", "1780"),
                                "eventTypes", List.of("Bemötande"),
                                "kinds", List.of("hinder")));
        assertThat(granted.status()).isEqualTo(201);
        assertThat(granted.header("Location")).hasValue(PATH + "/" + id);
        assertThat(stored())
                .contains(
                        "\"recipient\":\"FORSAKRINGSKASSAN\"",
                        "\"authority\":\"FORSAKRINGSKASSAN\"",
                        "[\"1780\",\"1784\"]",
                        "[\"BEMOTANDE\"]",
                        "[\"HINDER\"]");
    }

    @Test
    void a_municipality_is_told_apart_from_all_others() {
        assertThat(grant("Kommun", Map.of()).fields())
                .containsExactly("recipient=which-municipality");
        assertThat(grant("Karlstads kommun", Map.of("municipalities", List.of("Kil"))).code())
                .isEqualTo("scope-of-others");
        assertThat(grant("Karlstads kommun", Map.of("unit", "LSS")).status()).isEqualTo(201);
        assertThat(stored())
                .contains("\"recipient\":\"KOMMUN/1780\"", "\"municipalities\":[\"1780\"]");
    }

    @Test
    void lansstyrelsen_is_told_of_everyone() {
        assertThat(grant("Länsstyrelsen", Map.of()).status()).isEqualTo(201);
        assertThat(stored()).doesNotContain("\"authority\"");
    }

    @Test
    void whatever_is_wrong_is_named_field_by_field() {
        assertThat(post(PATH, coordinator, Map.of("recipient", "BANK", "detail", "ALL")).fields())
                .containsExactly("recipient=receives-nothing", "detail=unknown-value");
        assertThat(
                        grant(
                                        "Polisen",
                                        Map.of(
                                                "unit", "VARDCENTRAL",
                                                "municipalities", List.of("Atlantis"),
                                                "eventTypes", List.of("SIP", "Väder"),
                                                "kinds", List.of("ROS")))
                                .fields())
                .containsExactlyInAnyOrder(
                        "scope.unit=unknown-value",
                        "scope.municipalities[0]=unknown-value",
                        "scope.eventTypes[1]=unknown-value",
                        "scope.kinds[0]=unknown-value");
    }

    @Test
    void granting_changing_and_revoking_may_be_repeated() {
        for (int i = 0; i < 2; i++) {
            assertThat(grant("Polisen", Map.of()).header("ETag")).hasValue("\"0\"");
        }
        for (int i = 0; i < 2; i++) {
            assertThat(
                            post(
                                            PATH + "/" + id + "/changes",
                                            coordinator,
                                            Map.of("detail", "FIGURES"))
                                    .header("ETag"))
                    .hasValue("\"1\"");
        }
        for (int i = 0; i < 2; i++) {
            assertThat(
                            post(
                                            PATH + "/" + id + "/revocation",
                                            coordinator,
                                            Map.of("reason", "De ville inte längre."))
                                    .header("ETag"))
                    .hasValue("\"2\"");
        }
        assertThat(
                        events.queryForObject(
                                "select payload from domain_event_entry where aggregate_identifier = ? and sequence_number = 2",
                                String.class,
                                id))
                .doesNotContain("längre");
        assertThat(
                        post(PATH + "/" + id + "/changes", coordinator, Map.of("detail", "FIGURES"))
                                .status())
                .isEqualTo(410);
    }

    @Test
    void an_observations_id_is_no_subscription() {
        assertThat(
                        post(
                                        "/api/observations",
                                        coordinator,
                                        Map.of(
                                                "observationId",
                                                id,
                                                "kind",
                                                "HINDER",
                                                "occurred",
                                                "2021",
                                                "findings",
                                                List.of(Map.of("authority", "Polisen")),
                                                "description",
                                                "Ingen svarade."))
                                .status())
                .isEqualTo(201);
        assertThat(grant("Polisen", Map.of()).code()).isEqualTo("subscription-id-taken");
        assertThat(post(PATH + "/" + id + "/revocation", coordinator, Map.of()).status())
                .isEqualTo(404);
    }

    private Answer grant(String recipient, Map<String, ?> scope) {
        return post(
                PATH,
                coordinator,
                Map.of(
                        "subscriptionId",
                        id,
                        "recipient",
                        recipient,
                        "scope",
                        scope,
                        "detail",
                        "SUMMARIES"));
    }

    private String stored() {
        return events.queryForObject(
                "select payload from domain_event_entry where aggregate_identifier = ? and sequence_number = 0",
                String.class,
                id);
    }
}
