package se.hinderloggen.command;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;
import static se.hinderloggen.platform.access.AccessRules.allow;
import static se.hinderloggen.platform.access.Act.RELEASED;
import static se.hinderloggen.platform.access.Role.ARBETSGRUPP;
import static se.hinderloggen.platform.access.Role.LANSSTYRELSE;
import static se.hinderloggen.platform.access.Role.MYNDIGHET;
import static se.hinderloggen.platform.access.Role.OMBUD;
import static se.hinderloggen.platform.access.Role.SAMORDNARE;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.hinderloggen.platform.access.AccessRules;
import se.hinderloggen.platform.access.Role;

/** Who may command what. Whose observation it is, the rules of the observation decide. */
@Configuration(proxyBeanMethods = false)
class CommandAccess {

    private static final String OBSERVATION_RELEASES =
            "/api/observations/{id}/releases/{releaseId}";
    private static final String FAULT_RELEASES = "/api/system-faults/{id}/releases/{releaseId}";
    private static final String FAULTS = "/api/system-faults";
    private static final String SUBSCRIPTIONS = "/api/subscriptions";
    private static final String WEBHOOK = SUBSCRIPTIONS + "/{id}/webhook";
    private static final String MEETINGS = "/api/meetings";
    private static final String FOLLOW_UPS = "/api/follow-ups";
    private static final String REPORTS = "/api/reports/{organisation}/{year}/publications";
    private static final String CATALOGUE = "/api/catalogue";
    private static final String AUTHORITIES = CATALOGUE + "/authorities";
    private static final String UNITS = AUTHORITIES + "/{authority}/units";
    private static final String MEMBERS =
            CATALOGUE + "/organisations/{organisation}/municipalities";

    @Bean
    AccessRules accessRules() {
        return AccessRules.of(
                allow(POST, "/api/observations", OMBUD, ARBETSGRUPP, SAMORDNARE),
                allow(POST, "/api/observations/{id}/corrections", OMBUD, ARBETSGRUPP, SAMORDNARE),
                allow(POST, "/api/observations/{id}/review", ARBETSGRUPP, SAMORDNARE),
                allow(POST, "/api/observations/{id}/reclassifications", ARBETSGRUPP, SAMORDNARE),
                allow(POST, "/api/observations/{id}/merge", ARBETSGRUPP, SAMORDNARE),
                allow(POST, "/api/observations/{id}/merge-undoing", ARBETSGRUPP, SAMORDNARE),
                allow(POST, "/api/observations/{id}/release", ARBETSGRUPP, SAMORDNARE).as(RELEASED),
                allow(POST, OBSERVATION_RELEASES + "/approval", ARBETSGRUPP, SAMORDNARE)
                        .as(RELEASED),
                allow(POST, OBSERVATION_RELEASES + "/declination", ARBETSGRUPP, SAMORDNARE),
                allow(POST, OBSERVATION_RELEASES + "/revocation", ARBETSGRUPP, SAMORDNARE),
                // Whoever sees a name in a text has to be able to take it away.
                allow(POST, "/api/observations/{id}/erasure", OMBUD, ARBETSGRUPP, SAMORDNARE),
                allow(POST, MEETINGS, ARBETSGRUPP, SAMORDNARE),
                allow(POST, MEETINGS + "/{id}/pause", ARBETSGRUPP, SAMORDNARE),
                allow(POST, MEETINGS + "/{id}/resumption", ARBETSGRUPP, SAMORDNARE),
                allow(POST, MEETINGS + "/{id}/passes", ARBETSGRUPP, SAMORDNARE),
                allow(POST, MEETINGS + "/{id}/notes", ARBETSGRUPP, SAMORDNARE),
                allow(POST, MEETINGS + "/{id}/closing", ARBETSGRUPP, SAMORDNARE),
                // Ombud for themselves alone; the rules say what that is.
                allow(POST, FOLLOW_UPS, OMBUD, ARBETSGRUPP, SAMORDNARE),
                allow(POST, FOLLOW_UPS + "/{id}/changes", OMBUD, ARBETSGRUPP, SAMORDNARE),
                allow(POST, FOLLOW_UPS + "/{id}/completion", OMBUD, ARBETSGRUPP, SAMORDNARE),
                allow(POST, FOLLOW_UPS + "/{id}/reopening", OMBUD, ARBETSGRUPP, SAMORDNARE),
                allow(POST, FOLLOW_UPS + "/{id}/withdrawal", OMBUD, ARBETSGRUPP, SAMORDNARE),
                allow(POST, "/api/texts/examination", OMBUD, ARBETSGRUPP, SAMORDNARE).unlogged(),
                allow(POST, "/api/imports", SAMORDNARE),
                allow(POST, "/api/imports/base-figures", SAMORDNARE),
                allow(PUT, "/api/base-figures/{organisation}/{year}", SAMORDNARE),
                allow(POST, "/api/figures/{organisation}/{year}/publications", SAMORDNARE),
                allow(POST, REPORTS, SAMORDNARE),
                allow(POST, REPORTS + "/{publicationId}/errata", SAMORDNARE),
                allow(POST, CATALOGUE + "/event-types", SAMORDNARE),
                allow(POST, CATALOGUE + "/event-types/{code}/retirement", SAMORDNARE),
                allow(POST, CATALOGUE + "/event-types/{code}/successors", SAMORDNARE),
                allow(POST, AUTHORITIES, SAMORDNARE),
                allow(POST, AUTHORITIES + "/{code}/name", SAMORDNARE),
                allow(POST, AUTHORITIES + "/{code}/retirement", SAMORDNARE),
                allow(POST, UNITS, SAMORDNARE),
                allow(POST, UNITS + "/{code}/name", SAMORDNARE),
                allow(POST, UNITS + "/{code}/retirement", SAMORDNARE),
                allow(POST, MEMBERS, SAMORDNARE),
                allow(POST, MEMBERS + "/{municipality}/departure", SAMORDNARE),
                allow(POST, FAULTS, ARBETSGRUPP, SAMORDNARE),
                allow(POST, FAULTS + "/{id}/changes", ARBETSGRUPP, SAMORDNARE),
                allow(POST, FAULTS + "/{id}/observations", ARBETSGRUPP, SAMORDNARE),
                allow(
                        POST,
                        FAULTS + "/{id}/observations/{observationId}/removal",
                        ARBETSGRUPP,
                        SAMORDNARE),
                allow(POST, FAULTS + "/{id}/escalations", ARBETSGRUPP, SAMORDNARE),
                allow(POST, FAULTS + "/{id}/replies", ARBETSGRUPP, SAMORDNARE),
                allow(POST, FAULTS + "/{id}/resolution", ARBETSGRUPP, SAMORDNARE),
                allow(POST, FAULTS + "/{id}/reopening", ARBETSGRUPP, SAMORDNARE),
                allow(POST, FAULTS + "/{id}/dismissal", ARBETSGRUPP, SAMORDNARE),
                allow(POST, FAULTS + "/{id}/release", ARBETSGRUPP, SAMORDNARE).as(RELEASED),
                allow(POST, FAULT_RELEASES + "/approval", ARBETSGRUPP, SAMORDNARE).as(RELEASED),
                allow(POST, FAULT_RELEASES + "/declination", ARBETSGRUPP, SAMORDNARE),
                allow(POST, FAULT_RELEASES + "/revocation", ARBETSGRUPP, SAMORDNARE),
                allow(POST, SUBSCRIPTIONS, SAMORDNARE),
                allow(POST, SUBSCRIPTIONS + "/{id}/changes", SAMORDNARE),
                allow(POST, SUBSCRIPTIONS + "/{id}/revocation", SAMORDNARE),
                // The recipient alone; the rules of the subscription say who that is.
                allow(
                        POST,
                        SUBSCRIPTIONS + "/{id}/entries/{entryId}/answers",
                        MYNDIGHET,
                        LANSSTYRELSE),
                // The recipient, and the coordinators on its behalf.
                allow(GET, WEBHOOK, SAMORDNARE, MYNDIGHET, LANSSTYRELSE),
                allow(PUT, WEBHOOK, SAMORDNARE, MYNDIGHET, LANSSTYRELSE),
                allow(DELETE, WEBHOOK, SAMORDNARE, MYNDIGHET, LANSSTYRELSE),
                allow(POST, WEBHOOK + "/secret", SAMORDNARE, MYNDIGHET, LANSSTYRELSE),
                allow(GET, WEBHOOK + "/deliveries", SAMORDNARE, MYNDIGHET, LANSSTYRELSE),
                allow(
                        POST,
                        WEBHOOK + "/deliveries/{deliveryId}/resend",
                        SAMORDNARE,
                        MYNDIGHET,
                        LANSSTYRELSE),
                allow(GET, "/api/event-schemas", Role.values()).unlogged(),
                allow(GET, "/api/event-schemas/{name}", Role.values()).unlogged());
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
