package se.hinderloggen.web.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;
import se.hinderloggen.web.layout.Words;
import se.hinderloggen.web.observation.Timeline.Line;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class TimelineTest {

    private static final Locale SWEDISH = Locale.of("sv");

    private static final String HISTORY =
            """
            {"items":[
              {"sequence":0,"at":"2026-03-04T05:06:07Z","what":"recorded","byYou":true,"changes":[
                {"field":"kind","from":null,"to":{"code":"HINDER","label":"Hinder/brist"}},
                {"field":"description","from":null,"to":"Först."}]},
              {"sequence":1,"at":"2026-03-05T05:06:07Z","what":"corrected","byYou":false,"reason":"Fel ord","changes":[
                {"field":"occurred","from":"2026-03","to":"2026-03-04"},
                {"field":"findings","from":[{"authority":{"code":"FK","label":"Försäkringskassan"}},{"authority":{"code":"AF","label":"Arbetsförmedlingen"}}],
                 "to":[{"authority":{"code":"FK","label":"Försäkringskassan"}},{"authority":{"code":"R","label":"Region"},"unit":{"code":"V","label":"Vårdcentral"},"eventType":{"code":"B","label":"Bemötande"}}]},
                {"field":"description","from":"Först.","to":"Sedan."},
                {"field":"tags","from":["våld"],"to":null}]},
              {"sequence":2,"at":"2026-03-06T05:06:07Z","what":"reviewed","byYou":true,"decision":{"code":"ESCALATE","label":"Lyfta"},"changes":[]},
              {"sequence":3,"at":"2026-03-07T05:06:07Z","what":"erased","reason":"Någon begärde det","reasonCode":"REQUESTED","changes":[]}
            ]}
            """;

    private final History history =
            JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readValue(HISTORY, History.class);
    private List<Timeline.Entry> entries = List.of();

    @BeforeEach
    void tell() {
        LocaleContextHolder.setLocale(SWEDISH);
        entries = new Timeline(messages(), new Words(), SWEDISH).of(history);
    }

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void the_latest_comes_first_and_people_are_told_by_their_role() {
        assertThat(entries)
                .extracting(it -> (it.what() + " " + it.who()).strip())
                .containsExactly(
                        "Texterna raderades",
                        "Gicks igenom av arbetsgruppen",
                        "Rättades av en kollega",
                        "Registrerades av dig");
        assertThat(entries.get(0).reason()).isEqualTo("Den det gäller har begärt det");
        assertThat(entries.get(1).decision()).isEqualTo("Lyfta vidare");
        assertThat(entries.get(2).reason()).isEqualTo("Fel ord");
    }

    @Test
    void a_change_tells_what_it_was_and_what_it_is_without_what_stayed() {
        assertThat(entries.get(2).changes())
                .containsExactly(
                        new Line(
                                "När det hände",
                                List.of("mars 2026"),
                                List.of("4 mars 2026"),
                                false),
                        new Line(
                                "Berörda",
                                List.of("Arbetsförmedlingen"),
                                List.of("Region, Vårdcentral: Bemötande"),
                                false),
                        new Line("Vad hände", List.of("Först."), List.of("Sedan."), true),
                        new Line("Taggar", List.of("våld"), List.of(), false));
        assertThat(entries.get(3).changes()).isEmpty();
    }

    @Test
    void how_it_read_at_a_version_is_known() {
        assertThat(history.contentAt(0).get("description").asString()).isEqualTo("Först.");
        assertThat(history.contentAt(1).get("description").asString()).isEqualTo("Sedan.");
        assertThat(history.contentAt(1)).doesNotContainKey("tags").containsKey("kind");
    }

    private static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames(
                "se/hinderloggen/web/form/texts", "se/hinderloggen/web/observation/texts");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
