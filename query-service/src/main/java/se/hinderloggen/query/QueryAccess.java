package se.hinderloggen.query;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static se.hinderloggen.platform.access.AccessRules.allow;
import static se.hinderloggen.platform.access.AccessRules.allowAnyone;
import static se.hinderloggen.platform.access.Act.READ;
import static se.hinderloggen.platform.access.Act.SEARCHED;
import static se.hinderloggen.platform.access.Role.ARBETSGRUPP;
import static se.hinderloggen.platform.access.Role.LANSSTYRELSE;
import static se.hinderloggen.platform.access.Role.MYNDIGHET;
import static se.hinderloggen.platform.access.Role.OMBUD;
import static se.hinderloggen.platform.access.Role.SAMORDNARE;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.hinderloggen.platform.access.AccessRules;

/**
 * Who may ask what. Authorities and länsstyrelsen get the feeds that were granted to them, and no
 * figures here: outside the operation small figures have to be suppressed, and texts are only
 * released summaries.
 */
@Configuration(proxyBeanMethods = false)
class QueryAccess {

    @Bean
    AccessRules accessRules() {
        return AccessRules.of(
                allow(GET, "/api/observations", OMBUD, ARBETSGRUPP, SAMORDNARE),
                allow(GET, "/api/observations/{id}", OMBUD, ARBETSGRUPP, SAMORDNARE),
                allow(GET, "/api/observations/{id}/history", OMBUD, ARBETSGRUPP, SAMORDNARE),
                allow(POST, "/api/observations/similar", OMBUD, ARBETSGRUPP, SAMORDNARE)
                        .as(SEARCHED),
                allow(GET, "/api/meetings", OMBUD, ARBETSGRUPP, SAMORDNARE),
                allow(GET, "/api/meetings/{id}", ARBETSGRUPP, SAMORDNARE),
                allow(GET, "/api/meetings/{id}/changes", ARBETSGRUPP, SAMORDNARE).unlogged(),
                allow(GET, "/api/meetings/{id}/minutes", OMBUD, ARBETSGRUPP, SAMORDNARE),
                allow(GET, "/api/working-groups", OMBUD, ARBETSGRUPP, SAMORDNARE),
                allow(GET, "/api/follow-ups", OMBUD, ARBETSGRUPP, SAMORDNARE),
                allow(GET, "/api/calendar", OMBUD, ARBETSGRUPP, SAMORDNARE).unlogged(),
                allowAnyone(GET, "/api/calendar/{secret}.ics"),
                allow(GET, "/api/access-log", SAMORDNARE),
                allow(GET, "/api/trends", OMBUD, ARBETSGRUPP, SAMORDNARE).as(READ),
                allow(GET, "/api/comparisons", OMBUD, ARBETSGRUPP, SAMORDNARE).as(READ),
                allow(GET, "/api/comparisons/series", OMBUD, ARBETSGRUPP, SAMORDNARE).as(READ),
                allow(GET, "/api/comparisons/stated", OMBUD, ARBETSGRUPP, SAMORDNARE).unlogged(),
                allow(GET, "/api/tags", OMBUD, ARBETSGRUPP, SAMORDNARE),
                allow(GET, "/api/base-figures/{organisation}", OMBUD, ARBETSGRUPP, SAMORDNARE),
                allow(
                                GET,
                                "/api/catalogue",
                                OMBUD,
                                ARBETSGRUPP,
                                SAMORDNARE,
                                MYNDIGHET,
                                LANSSTYRELSE)
                        .unlogged(),
                allow(GET, "/api/system-faults", OMBUD, ARBETSGRUPP, SAMORDNARE),
                allow(GET, "/api/system-faults/{id}", OMBUD, ARBETSGRUPP, SAMORDNARE),
                allow(
                        GET,
                        "/api/subscriptions",
                        OMBUD,
                        ARBETSGRUPP,
                        SAMORDNARE,
                        MYNDIGHET,
                        LANSSTYRELSE),
                allow(
                        GET,
                        "/api/subscriptions/{id}",
                        OMBUD,
                        ARBETSGRUPP,
                        SAMORDNARE,
                        MYNDIGHET,
                        LANSSTYRELSE),
                allow(GET, "/api/subscriptions/{id}/preview", ARBETSGRUPP, SAMORDNARE),
                allow(
                        GET,
                        "/api/feeds/{subscription}",
                        OMBUD,
                        ARBETSGRUPP,
                        SAMORDNARE,
                        MYNDIGHET,
                        LANSSTYRELSE),
                allow(
                        GET,
                        "/api/feeds/{subscription}/archive/{page}",
                        OMBUD,
                        ARBETSGRUPP,
                        SAMORDNARE,
                        MYNDIGHET,
                        LANSSTYRELSE),
                allow(
                        GET,
                        "/api/feeds/{subscription}/stream",
                        OMBUD,
                        ARBETSGRUPP,
                        SAMORDNARE,
                        MYNDIGHET,
                        LANSSTYRELSE),
                allow(GET, "/api/releases", OMBUD, ARBETSGRUPP, SAMORDNARE),
                allow(GET, "/api/answers", OMBUD, ARBETSGRUPP, SAMORDNARE),
                allow(GET, "/api/notices", OMBUD, ARBETSGRUPP, SAMORDNARE),
                allow(
                        GET,
                        "/api/feeds/{subscription}/answers",
                        ARBETSGRUPP,
                        SAMORDNARE,
                        MYNDIGHET,
                        LANSSTYRELSE),
                allow(
                        GET,
                        "/api/feeds/{subscription}/figures",
                        OMBUD,
                        ARBETSGRUPP,
                        SAMORDNARE,
                        MYNDIGHET,
                        LANSSTYRELSE),
                allow(GET, "/api/figures/publications", OMBUD, ARBETSGRUPP, SAMORDNARE),
                allow(GET, "/api/reports", OMBUD, ARBETSGRUPP, SAMORDNARE, MYNDIGHET, LANSSTYRELSE),
                allow(
                        GET,
                        "/api/reports/{organisation}/{year}/figures",
                        OMBUD,
                        ARBETSGRUPP,
                        SAMORDNARE),
                // For authorities those for everyone, of operations that tell them something.
                allow(
                        GET,
                        "/api/reports/{organisation}/{year}/publications/{publicationId}",
                        OMBUD,
                        ARBETSGRUPP,
                        SAMORDNARE,
                        MYNDIGHET,
                        LANSSTYRELSE),
                allow(GET, "/api/patterns", OMBUD, ARBETSGRUPP, SAMORDNARE),
                allow(GET, "/api/position", OMBUD, ARBETSGRUPP, SAMORDNARE).unlogged(),
                allow(GET, "/api/parked", SAMORDNARE).unlogged(),
                allow(POST, "/api/parked/retry", SAMORDNARE).unlogged());
    }
}
