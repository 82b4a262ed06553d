package se.hinderloggen.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealedTextTest {

    @Test
    void gives_its_bytes_back() {
        byte[] bytes = {-1, -17, 0, 63, 62, 5, 120};
        assertThat(SealedText.of(bytes).ciphertext()).isEqualTo("_-8APz4FeA");
        assertThat(SealedText.of(bytes).bytes()).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Hon fick inget svar.", "å", "abcde", "ab+/", "abc=", "ab\n"})
    void readable_text_is_refused_without_being_quoted(String text) {
        assertThatThrownBy(() -> new SealedText(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A sealed text is base64url, and never empty");
    }
}
