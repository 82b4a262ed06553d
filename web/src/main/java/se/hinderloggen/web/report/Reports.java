package se.hinderloggen.web.report;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import se.hinderloggen.web.report.ReportAnswers.Counted;
import se.hinderloggen.web.report.ReportAnswers.Publication;
import se.hinderloggen.web.report.ReportAnswers.Published;
import se.hinderloggen.web.services.QueryService;
import se.hinderloggen.web.services.ServiceProblem;
import se.hinderloggen.web.signin.Person;

/** Figures of reports, and those that were published, as the query-service tells of them. */
@Component
class Reports {

    private final QueryService query;

    Reports(QueryService query) {
        this.query = query;
    }

    /** Those that the person may see, the latest first. */
    List<Publication> published() {
        return query.get("/api/reports", Map.of(), ReportAnswers.Reports.class).items();
    }

    List<Publication> published(int year) {
        return published().stream().filter(it -> it.year() == year).toList();
    }

    /**
     * @param knownUntil and the version of the catalogue: as the figures had them before; absent
     *     for the newest that can be published
     * @throws ServiceProblem when there are none
     */
    Counted figures(
            Person person,
            int year,
            Settings settings,
            @Nullable Instant knownUntil,
            @Nullable Long catalogueVersion) {
        return query.get(
                "/api/reports/%s/%d/figures".formatted(person.organisation(), year),
                Map.of(
                        "audience", settings.audience(),
                        "comparedWith", text(settings.comparedWith()),
                        "knownUntil", text(knownUntil),
                        "catalogueVersion", text(catalogueVersion)),
                Counted.class);
    }

    /**
     * @throws ResponseStatusException 404 when there is none that the person may see
     */
    Published one(Person person, int year, UUID publicationId) {
        String organisation = person.organisation();
        if (organisation == null) {
            organisation =
                    published(year).stream()
                            .filter(it -> it.publicationId().equals(publicationId))
                            .map(it -> it.organisation().key())
                            .findFirst()
                            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        }
        return query.get(
                "/api/reports/%s/%d/publications/%s".formatted(organisation, year, publicationId),
                Map.of(),
                Published.class);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
