package se.hinderloggen.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.LoadState;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page comes over a bad connection too. */
class WeightTest {

    private static final int MOST = 150_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/ny",
                "/observationer",
                "/observationer?q=telefon",
                "/trender",
                "/jamforelser",
                "/jamforelser/utveckling",
                "/jamforelser/egna-tal",
                "/moten",
                "/uppfoljningar",
                "/uppfoljningar/kalender",
                "/systemfel",
                "/systemfel/nytt",
                "/monster",
                "/import",
                "/grunduppgifter",
                "/katalog",
                "/hjalp",
                "/tillganglighet"
            })
    void a_page_with_all_it_needs_weighs_less_than_150_kilobytes(String path) {
        try (var visit = Visit.of("samordnare", 1280)) {
            var bytes = new AtomicLong();
            visit.page().onRequestFinished(it -> bytes.addAndGet(it.sizes().responseBodySize));
            assertThat(visit.page().navigate(Site.running().address() + path).status())
                    .isEqualTo(200);
            visit.page().waitForLoadState(LoadState.NETWORKIDLE);

            assertThat(bytes.get()).isBetween(1_000L, (long) MOST);
        }
    }
}
