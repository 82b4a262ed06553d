package se.hinderloggen.web.systemfault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;
import se.hinderloggen.web.documents.Samples;
import se.hinderloggen.web.layout.Words;
import se.hinderloggen.web.services.Answers.Coded;
import se.hinderloggen.web.systemfault.FaultAnswers.Escalation;
import se.hinderloggen.web.systemfault.FaultAnswers.Fault;
import se.hinderloggen.web.systemfault.FaultAnswers.Measured;
import se.hinderloggen.web.systemfault.FaultAnswers.Reply;
import se.hinderloggen.web.systemfault.FaultAnswers.Scope;
import se.hinderloggen.web.systemfault.FaultAnswers.Stretch;

class BriefTest {

    private static final Locale SWEDISH = Locale.of("sv", "SE");
    private static final LocalDate DAY = LocalDate.of(2026, 9, 30);
    private static final Instant AT = Instant.parse("2026-09-30T10:00:00Z");
    private static final Coded LONG_NAME =
            new Coded("X", "Nämnden för funktionshinder och socialpsykiatri i Upplands Väsby");

    @BeforeEach
    void swedish() {
        LocaleContextHolder.setLocale(SWEDISH);
    }

    @AfterEach
    void asBefore() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ingen svarar. ",
                "Handläggningstidsförlängningsbesked uteblir. ",
                "En rad.\n",
                "Överklagandehänvisningsundermålighetsproblematik"
            })
    void it_has_one_page_whatever_was_written(String text) throws IOException {
        for (int times : new int[] {1, 30, 700}) {
            var document = brief().of(fault(text.repeat(times), times), "PO Värmland", SWEDISH);
            try (var pdf = Loader.loadPDF(Samples.pdf(document))) {
                assertThat(pdf.getNumberOfPages()).as(text + times).isEqualTo(1);
                assertThat(new PDFTextStripper().getText(pdf))
                        .contains("PO Värmland", "Svar hittills", "Före och efter")
                        .contains(times > 4 ? "tidigare svar visas inte här" : "30 september 2026");
            }
        }
    }

    private static Brief brief() {
        var texts = new ResourceBundleMessageSource();
        texts.setBasename("se/hinderloggen/web/systemfault/texts");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        return new Brief(texts, new Words());
    }

    private static Fault fault(String text, int replies) {
        var answers =
                IntStream.range(0, replies)
                        .mapToObj(
                                _ ->
                                        new Reply(
                                                UUID.randomUUID(),
                                                LONG_NAME,
                                                new Coded("PROMISE", ""),
                                                DAY,
                                                text,
                                                DAY))
                        .toList();
        var asked =
                new Escalation(
                        UUID.randomUUID(),
                        new Coded("SAMVERKANSGRUPP_2", ""),
                        AT,
                        DAY,
                        true,
                        text,
                        true,
                        answers);
        var stretch = new Stretch("2025-10", "2026-09", 12, 1_234, 102.8);
        return new Fault(
                UUID.randomUUID(),
                text,
                text,
                new Coded("CENTRAL", ""),
                new Scope(LONG_NAME, LONG_NAME, LONG_NAME, LONG_NAME),
                new Coded("RESOLVED", ""),
                AT,
                AT,
                400,
                null,
                1_234,
                null,
                7,
                List.of(),
                List.of(asked),
                List.of(),
                null,
                List.of(),
                new Measured(DAY, stretch, stretch, 0, 0),
                List.of());
    }
}
