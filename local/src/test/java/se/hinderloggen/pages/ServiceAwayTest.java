package se.hinderloggen.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.hinderloggen.local.faults.Databases;
import se.hinderloggen.local.faults.Waiting;

/** A service goes away in the middle of it: that is said, and the work can be taken up again. */
class ServiceAwayTest {

    private static final String HEADER =
            "externt id;slag;datum;myndighet;enhet;kommun;händelsetyp;beskrivning\n";
    private static final LocatorAssertions.HasTextOptions LONG =
            new LocatorAssertions.HasTextOptions().setTimeout(60_000);
    private static final Duration LOCKING = Duration.ofSeconds(30);

    private final Site site = Site.running();

    @BeforeEach
    void isOurs() {
        Assumptions.assumeTrue(site.isOurs(), "What runs is not ours to kill");
    }

    @Test
    void a_file_that_cannot_be_checked_now_is_kept_and_checked_later() {
        try (var visit = Visit.of("samordnare", 1280)) {
            var page = visit.open("/import");
            choose(page, "Ingen öppnade.", "Ingen svarade.");
            try (var _ = site.kill("command-service")) {
                page.click("form button.primary");
                assertThat(page.locator("h1")).hasText("Tjänsten svarar inte", LONG);
                assertThat(page.locator("main")).containsText("Inget är registrerat.");
                visit.assertGood("import-away");
            }
            page.click("button[value=granska]");
            assertThat(page.locator("h1")).hasText("Filen är granskad", LONG);
            imports(page, 2);
        }
    }

    @Test
    void an_import_that_breaks_off_is_told_and_taken_up_again() throws Exception {
        try (var visit = Visit.of("samordnare", 360)) {
            var page = visit.open("/import");
            choose(page, "Brevet kom bort.", "Mötet ställdes in.", "Beslutet dröjde.");
            page.click("form button.primary");
            assertThat(page.locator("h1")).hasText("Filen är granskad", LONG);
            site.freeze("command-service");
            page.click("button[value=allt]");
            assertThat(page.locator("h1")).hasText("Filen importeras");
            try (var _ = site.kill("command-service")) {
                assertThat(page.locator("h1")).hasText("Tjänsten svarar inte", LONG);
                assertThat(page.locator("main")).containsText("En del kan ha hunnit in.");
                visit.assertGood("import-broken-off");
            }
            page.click("button[value=granska]");
            assertThat(page.locator("h1")).hasText("Filen är granskad", LONG);
            imports(page, 3);
        }
    }

    @Test
    void what_is_imported_while_the_views_are_away_is_found_when_they_are_back() {
        String word = "vyerborta" + System.nanoTime();
        try (var visit = Visit.of("samordnare", 1280)) {
            var page = visit.open("/import");
            choose(page, "Kön var lång, " + word + ".");
            page.click("form button.primary");
            assertThat(page.locator("h1")).hasText("Filen är granskad", LONG);
            try (var _ = site.kill("query-service")) {
                imports(page, 1);
                page.click("a.primary");
                assertThat(page.locator("h1")).hasText("Tjänsten svarar inte");
                visit.assertGood("views-away");
            }
            visit.open("/observationer?q=" + word);
            assertThat(page.locator(".hits li")).hasCount(1);
        }
    }

    /**
     * The second page of what is found waits for a lock that stands in line behind the first one,
     * so that half of the file is on its way when there is nobody to ask for the rest.
     */
    @ParameterizedTest
    @ValueSource(strings = {"CSV", "Excel"})
    void a_file_that_breaks_off_half_way_is_not_taken_for_a_whole_one(String format)
            throws Exception {
        try (var visit = Visit.of("ombud", 1280);
                var one = site.databases().connect(Databases.VIEWS);
                var two = site.databases().connect(Databases.VIEWS)) {
            var page = visit.open("/observationer?sort=occurred");
            lock(one);
            var download =
                    page.waitForDownload(
                            () -> {
                                page.getByText(format).click();
                                awaitWaiting(1);
                                var queued = CompletableFuture.runAsync(() -> lock(two));
                                awaitWaiting(2);
                                unlock(one);
                                queued.join();
                            });
            awaitWaiting(1);
            try (var _ = site.kill("query-service")) {
                unlock(two);
                assertThat(download.failure()).as("what the browser says of it").isNotNull();
            }
            var whole = page.waitForDownload(() -> page.getByText(format).click());
            assertThat(whole.failure()).isNull();
        }
    }

    private static void lock(Connection connection) {
        try {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("lock table observation in access exclusive mode");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void unlock(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void awaitWaiting(int count) {
        Waiting.until(
                count + " to wait for the table",
                LOCKING,
                () ->
                        site.databases()
                                        .number(
                                                Databases.VIEWS,
                                                """
                                                select count(*) from pg_locks
                                                where relation = 'observation'::regclass
                                                    and not granted
                                                """)
                                == count);
    }

    private static void choose(Page page, String... descriptions) {
        var rows = new StringBuilder(HEADER);
        for (String description : descriptions) {
            rows.append("B")
                    .append(Long.toString(System.nanoTime(), 36))
                    .append(";hinder;2018-03;Polisen;;Karlstad;Tillgänglighet;")
                    .append(description)
                    .append('\n');
        }
        page.setInputFiles(
                "#fil",
                new FilePayload(
                        "fil.csv", "text/csv", rows.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static void imports(Page page, int observations) {
        page.click("button[value=allt]");
        assertThat(page.locator("h1")).hasText("Filen är importerad", LONG);
        assertThat(page.locator("main")).containsText("Nya observationer: " + observations);
    }
}
