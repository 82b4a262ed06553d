package se.hinderloggen.local.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Has PO Värmland tell Försäkringskassan and Länsstyrelsen something: subscriptions, summaries of
 * observations that the demo invented, one of which is revoked and one of which still waits for a
 * second person, what Försäkringskassan answers, and the figures of two years. Through the same
 * doors as everybody else.
 *
 * <p>Only where there is no subscription yet, so what people have done since stays as it is.
 */
public final class DemoFeeds {

    private static final String WRITES = "arbetsgrupp";
    private static final String APPROVES = "samordnare";
    private static final String ANSWERS = "forsakringskassan";

    private static final String INSURANCE = "FORSAKRINGSKASSAN";
    private static final String COUNTY = "LANSSTYRELSEN";
    private static final UUID TO_INSURANCE = id("subscription " + INSURANCE);
    private static final UUID TO_COUNTY = id("subscription " + COUNTY);

    /** What {@link DemoGenerator} calls its observations. */
    private static final Pattern INVENTED = Pattern.compile("D\\d{2}-\\d{4}");

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    private static final Duration TOLD = Duration.ofSeconds(30);
    private static final int LOOK_AGAIN_MILLIS = 200;

    /** What is told of an obstacle at Försäkringskassan, by its event type. */
    private static final Map<String, String> SUMMARIES = summaries();

    private final DemoCalls calls = new DemoCalls();
    private final URI command;
    private final URI query;
    private final UnaryOperator<String> token;

    private DemoFeeds(URI command, URI query, UnaryOperator<String> token) {
        this.command = command;
        this.query = query;
        this.token = token;
    }

    /**
     * Returns when the feeds tell what they are to tell.
     *
     * @param token gives an access token of the local account of that name
     * @throws IllegalStateException as {@link DemoData#load}
     */
    public static void load(
            URI command, URI query, UnaryOperator<String> token, Consumer<String> progress) {
        var signedIn = new LinkedHashMap<String, String>();
        UnaryOperator<String> once = name -> signedIn.computeIfAbsent(name, token);
        DemoCalls.run(() -> new DemoFeeds(command, query, once).load(progress));
    }

    private void load(Consumer<String> progress) throws IOException, InterruptedException {
        if (!ask("/api/subscriptions").path("items").isEmpty()) {
            return;
        }
        var observations = observations();
        if (observations.isEmpty()) {
            return;
        }
        grant(TO_INSURANCE, INSURANCE);
        grant(TO_COUNTY, COUNTY);
        int last = observations.size() - 1;
        for (int i = 0; i <= last; i++) {
            String observation = observations.get(i).path("observationId").asString();
            propose(
                    observation,
                    Objects.requireNonNull(SUMMARIES.get(typeOf(observations.get(i)))));
            if (i < last) {
                decide(observation, "approval", Map.of());
            }
        }
        awaitEntries(last);
        if (last > 1) {
            decide(
                    observations.get(1).path("observationId").asString(),
                    "revocation",
                    Map.of("reason", "INCORRECT"));
        }
        answer();
        publishFigures();
        progress.accept("Demo: flöden till 2 myndigheter, " + last + " sammanfattningar utlämnade");
    }

    /** The latest of each type that the demo has invented. */
    private List<JsonNode> observations() throws IOException, InterruptedException {
        var byType = new LinkedHashMap<String, JsonNode>();
        for (var it :
                ask("/api/observations?tag=demo&kind=HINDER&sort=-occurred&limit=100&authority="
                                + INSURANCE)
                        .path("items")) {
            String type = typeOf(it);
            if (SUMMARIES.containsKey(type)
                    && INVENTED.matcher(it.path("reference").asString("")).matches()) {
                byType.putIfAbsent(type, it);
            }
        }
        // The oldest first, as they would have been told.
        return new ArrayList<>(byType.values()).reversed();
    }

    private static String typeOf(JsonNode observation) {
        return observation.path("findings").path(0).path("eventType").path("code").asString("");
    }

    private void grant(UUID id, String recipient) throws IOException, InterruptedException {
        post(
                APPROVES,
                "/api/subscriptions",
                Map.of(
                        "subscriptionId",
                        id,
                        "recipient",
                        recipient,
                        "scope",
                        Map.of(),
                        "detail",
                        "SUMMARIES"));
    }

    private void propose(String observation, String summary)
            throws IOException, InterruptedException {
        post(
                WRITES,
                "/api/observations/" + observation + "/review",
                Map.of("decision", "RAISE_LOCALLY", "workingGroup", "Arbetsgrupp 1"));
        post(
                WRITES,
                "/api/observations/" + observation + "/release",
                Map.of(
                        "releaseId", id("release " + observation),
                        "summary", summary,
                        "recipients", List.of(INSURANCE, COUNTY)));
    }

    private void decide(String observation, String step, Map<String, String> body)
            throws IOException, InterruptedException {
        post(
                APPROVES,
                "/api/observations/%s/releases/%s/%s"
                        .formatted(observation, id("release " + observation), step),
                body);
    }

    private void answer() throws IOException, InterruptedException {
        var entries = ask("/api/subscriptions/" + TO_INSURANCE + "/preview").path("items");
        for (var entry : entries) {
            var told = entry.path("_hinderloggen");
            String path =
                    "/api/subscriptions/%s/entries/%s/answers"
                            .formatted(
                                    TO_INSURANCE,
                                    entry.path("id").asString().substring("urn:uuid:".length()));
            switch (told.path("number").asInt()) {
                case 1 ->
                        post(
                                ANSWERS,
                                path,
                                Map.of("answerId", id("answer 1"), "kind", "ACKNOWLEDGED"));
                case 3 ->
                        post(
                                ANSWERS,
                                path,
                                Map.of(
                                        "answerId",
                                        id("answer 3"),
                                        "kind",
                                        "PROMISE",
                                        "text",
                                        "Vi skriver om de vanligaste breven och prövar dem"
                                                + " med dem som ska läsa.",
                                        "promisedBy",
                                        LocalDate.now(SWEDEN).plusMonths(3).toString()));
                default -> {}
            }
        }
    }

    /** Of the two years that were over last. */
    private void publishFigures() throws IOException, InterruptedException {
        int last = LocalDate.now(SWEDEN).getYear() - 1;
        for (int year : List.of(last - 1, last)) {
            post(
                    APPROVES,
                    "/api/figures/PO_VARMLAND/%d/publications".formatted(year),
                    Map.of("publicationId", id("figures " + year)));
        }
    }

    /** What is told follows upon what was approved within a moment. */
    private void awaitEntries(int wanted) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TOLD.toNanos();
        while (ask("/api/subscriptions/" + TO_INSURANCE).path("entries").asInt() < wanted) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Demo data: the feed did not tell what it was to");
            }
            Thread.sleep(LOOK_AGAIN_MILLIS);
        }
    }

    private JsonNode ask(String path) throws IOException, InterruptedException {
        return calls.send(calls.request(query, path, () -> token.apply(APPROVES)).build());
    }

    private void post(String who, String path, Object body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = calls.request(command, path, () -> token.apply(who));
        calls.send(calls.withJson(request, "POST", body).build());
    }

    /** The same in every installation. */
    private static UUID id(String what) {
        return UUID.nameUUIDFromBytes(("demo " + what).getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> summaries() {
        return Map.of(
                "INFORMATION_PEDAGOGIK",
                "Brev och blanketter är skrivna så att den de gäller inte förstår vad som ska göras."
                        + " Svar uteblir, och ersättning dras in av den anledningen.",
                "TILLGANGLIGHET",
                "En fullmakt syns inte för den som svarar i telefon, så samtalen får göras om. Den"
                        + " som har svårt att ringa ger upp.",
                "SAMVERKAN",
                "När två myndigheter utgår från olika underlag får den enskilde betala för"
                        + " skillnaden. Ingen av dem tar på sig att reda ut det.",
                "LEDNING_ORGANISATION_RUTIN",
                "Handlingar som har lämnats in kommer bort, och en tidsfrist går ut innan det"
                        + " upptäcks. Följden bärs av den enskilde.",
                "BEMOTANDE",
                "Människor berättar att de inte blir trodda när de beskriver sina svårigheter, och"
                        + " att de till slut låter bli att höra av sig.",
                "TILLGANG_VARD_STOD",
                "Beslut dröjer så länge att den som väntar hinner bli utan försörjning. Besked om"
                        + " hur länge det tar ges inte.");
    }
}
