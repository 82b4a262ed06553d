package se.hinderloggen.benchmarks.pages;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import se.hinderloggen.benchmarks.Comparison.Round;
import se.hinderloggen.benchmarks.pages.FindQuestions.Seen;
import se.hinderloggen.benchmarks.pages.Timings.Taken;
import se.hinderloggen.benchmarks.pages.Visitor.Answer;

/** Opens every page that there is, in an arbitrary order, with arbitrary questions. */
final class Tour {

    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    /** Of so many questions one is put to the peer too. */
    private static final int ONE_IN = 15;

    private static final int ONE_IN_FILES = 4;

    private static final List<String> CHANGES =
            List.of(
                    "avsluta-handelsetyp?typ=BEMOTANDE",
                    "byt-namn-pa-myndighet?myndighet=FORSAKRINGSKASSAN",
                    "avsluta-enhet?myndighet=REGION_VARMLAND&enhet=VARDCENTRAL",
                    "kommun-lamnar?kommun=1780");

    private final Visitor visitor;
    private final PlainSql peer;
    private final World world;
    private final Vocabulary vocabulary;
    private final List<Seen> sample;
    private final Random random;
    private final List<Opening> openings = new ArrayList<>();
    private final List<Round> pairs = new ArrayList<>();
    private Timings timings = new Timings();
    private int asked;

    private interface Opening {
        void open() throws IOException, InterruptedException, SQLException;
    }

    Tour(
            Visitor visitor,
            PlainSql peer,
            World world,
            Vocabulary vocabulary,
            List<Seen> sample,
            FindQuestions find,
            TrendQuestions trends,
            Random random) {
        this.visitor = visitor;
        this.peer = peer;
        this.world = world;
        this.vocabulary = vocabulary;
        this.sample = sample;
        this.random = random;
        plain("start", () -> "/");
        plain("record", () -> "/ny");
        openings.add(this::record);
        questions(
                find::all,
                find::filtered,
                find::ofATime,
                find::word,
                find::words,
                find::wordsAndFilters,
                find::deep);
        files(() -> find.file("csv"), () -> find.file("xlsx"));
        openings.add(this::observation);
        openings.add(this::correct);
        for (String period : TrendQuestions.PERIODS) {
            questions(
                    () -> trends.lines(period),
                    () -> trends.multiples(period),
                    () -> trends.heatMap(period));
        }
        questions(trends::asKnown, trends::heatMapAsKnown, trends::picture);
        files(trends::csv, trends::book);
        plain(
                "trends, in a year's catalogue",
                () -> "/trender?by=eventType&period=year&catalogue=" + anyYear());
        plain("trends, changes", () -> "/trender/andringar?since=" + anyYear() + "-07-01");
        plain("comparisons", () -> "/jamforelser");
        plain(
                "comparisons, of two dimensions",
                () -> "/jamforelser?by=authority&across=eventType&year=" + anyYear());
        plain("comparisons, development", () -> "/jamforelser/utveckling");
        plain("reports", () -> "/rapporter");
        plain("report, workbench", () -> "/rapporter/" + anyYear());
        plain("meetings", () -> "/moten");
        plain("follow-ups", () -> "/uppfoljningar");
        plain("systemfel", () -> "/systemfel");
        plain("import", () -> "/import");
        plain(Timings.FILE + "import, template", () -> "/import/mall/observationer.csv");
        plain("base figures", () -> "/grunduppgifter");
        plain("base figures, of a year", () -> "/grunduppgifter?ar=" + anyYear());
        plain("catalogue", () -> "/katalog");
        openings.add(this::change);
        plain("help", () -> "/hjalp");
        plain("accessibility statement", () -> "/tillganglighet");
        plain("signed out", () -> "/utloggad");
    }

    private int anyYear() {
        return YearFile.FIRST_YEAR + random.nextInt(YearFile.YEARS);
    }

    private void plain(String page, Supplier<String> address) {
        openings.add(() -> get(page, address.get()));
    }

    @SafeVarargs
    private void questions(Supplier<Question>... questions) {
        for (var question : questions) {
            openings.add(() -> ask(question.get()));
        }
    }

    /** Now and then, for they take their time and are no pages. */
    @SafeVarargs
    private void files(Supplier<Question>... questions) {
        for (var question : questions) {
            openings.add(
                    () -> {
                        if (random.nextInt(ONE_IN_FILES) == 0) {
                            ask(question.get());
                        }
                    });
        }
    }

    /** All of it so many times over; what was taken before is forgotten the first time. */
    void round(int times) throws IOException, InterruptedException, SQLException {
        var all = new ArrayList<Opening>();
        for (int i = 0; i < times; i++) {
            all.addAll(openings);
        }
        Collections.shuffle(all, random);
        for (var opening : all) {
            opening.open();
        }
    }

    /** Up to here it was to warm up. */
    void forget() {
        timings = new Timings();
        pairs.clear();
    }

    Timings timings() {
        return timings;
    }

    /** The times of a page and of the peer with the same question. */
    List<Round> pairs() {
        return List.copyOf(pairs);
    }

    private void ask(Question question) throws IOException, InterruptedException, SQLException {
        var answer = get(question.page(), question.address());
        if (asked++ % ONE_IN == 0) {
            peer.millis(question).ifPresent(it -> pairs.add(new Round(answer.millis(), it)));
        }
    }

    private Answer get(String page, String address) throws IOException, InterruptedException {
        return note(page, address, visitor.get(address));
    }

    private Answer post(String page, String address, Map<String, String> fields)
            throws IOException, InterruptedException {
        return note(page, address, visitor.post(address, fields));
    }

    private Answer note(String page, String address, Answer answer) {
        timings.add(page, new Taken(answer.millis(), answer.sent(), answer.size(), address));
        return answer;
    }

    /** Writes, has it saved and looked through, records it, and is told what comes next. */
    private void record() throws IOException, InterruptedException {
        String id = UUID.randomUUID().toString();
        var form = form();
        form.put("tab", UUID.randomUUID().toString());
        form.put("version", "0");
        post("record, while writing", "/ny/" + id + "/utkast", form);
        get("record, go on with a draft", "/ny/" + id);
        var sent = post("record, send", "/ny/" + id, form);
        get("record, done", path(sent.location()));
    }

    private void observation() throws IOException, InterruptedException {
        String address = "/observationer/" + anyOne();
        get("observation", address);
        get("observation, similar", address + "/liknande");
        get("observation, similar beside", address + "/liknande?few");
        get("erase", address + "/radera");
    }

    private void correct() throws IOException, InterruptedException {
        String address = "/observationer/" + anyOne();
        var page = get("correct", address + "/ratta");
        var version = VERSION.matcher(page.body());
        if (!version.find()) {
            throw new IOException("No form at " + address);
        }
        var form = form();
        form.put("version", version.group(1));
        post("correct, while writing", address + "/ratta/granska", form);
        if (random.nextInt(3) == 0) {
            var sent = post("correct, send", address + "/ratta", form);
            get("correct, done", path(sent.location()));
        }
    }

    private void change() throws IOException, InterruptedException {
        String address = "/katalog/andra/" + World.any(CHANGES, random);
        get("catalogue, change", address);
        post(
                "catalogue, preview of a change",
                address,
                Map.of("name", "Ett annat namn", "from", "2027-01-01"));
    }

    private UUID anyOne() {
        return World.any(sample, random).id();
    }

    private static String path(String location) {
        int slash = location.indexOf("//") < 0 ? 0 : location.indexOf('/', 8);
        return location.substring(slash);
    }

    private Map<String, String> form() {
        var place = World.any(world.places(), random);
        var form = new TreeMap<String, String>();
        form.put("kind", "HINDER");
        form.put("description", vocabulary.text(random));
        form.put("consequences", vocabulary.text(random));
        form.put("year", Integer.toString(anyYear()));
        form.put("month", "3");
        form.put("day", "14");
        form.put("findings[0].authority", place.authority());
        form.put("findings[0].unit", place.unit());
        form.put("findings[0].municipality", World.any(world.municipalities(), random));
        form.put("findings[0].eventType", World.any(world.eventTypes(), random));
        form.put("otherTags", World.any(World.TAGS, random));
        return new LinkedHashMap<>(form);
    }
}
