package se.hinderloggen.query.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "application/atom+xml > ATOM",
                "application/feed+json > JSON",
                "text/csv > CSV",
                "application/cloudevents-batch+json > CLOUD_EVENTS",
                "*/* > ATOM",
                "application/* > ATOM",
                "text/* > CSV",
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 > ATOM",
                "application/feed+json;q=0.5, text/csv > CSV",
                "application/feed+json, application/atom+xml;q=0.9 > JSON",
                "application/atom+xml;q=0, */*;q=0.1 > JSON",
                "*/*;q=0.9, text/csv;q=1.0 > CSV"
            })
    void a_reader_gets_what_it_likes_best(String accept, Format format) {
        assertThat(Format.accepted(List.of(accept))).contains(format);
    }

    @ParameterizedTest
    @CsvSource({"application/json", "text/html", "image/*", "nonsense", "application/atom+xml;q=0"})
    void what_there_is_not_is_not_given(String accept) {
        assertThat(Format.accepted(List.of(accept))).isEmpty();
    }

    @Test
    void who_does_not_say_gets_Atom() {
        assertThat(Format.accepted(List.of())).contains(Format.ATOM);
    }
}
