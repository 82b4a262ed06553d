package se.hinderloggen.web.help;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactPropertiesTest {

    private static final ContactProperties.Supervisor SUPERVISOR =
            new ContactProperties.Supervisor("Digg", "https://example.org");

    @ParameterizedTest
    @CsvSource({
        "a@example.org, mailto:a@example.org, a@example.org",
        "mailto:a@example.org, mailto:a@example.org, a@example.org",
        "https://example.org/fel, https://example.org/fel, https://example.org/fel",
        "javascript:alert(1), mailto:javascript:alert(1), javascript:alert(1)"
    })
    void an_address_or_a_page_becomes_a_link(String contact, String link, String shown) {
        var properties = new ContactProperties(contact, SUPERVISOR);
        assertThat(properties.link()).isEqualTo(link);
        assertThat(properties.shown()).isEqualTo(shown);
    }

    @Test
    void nothing_stated_is_nobody() {
        assertThat(new ContactProperties(null, SUPERVISOR).hasContact()).isFalse();
        assertThat(new ContactProperties(" ", SUPERVISOR).hasContact()).isFalse();
        assertThat(new ContactProperties(null, SUPERVISOR).link()).isEmpty();
    }
}
