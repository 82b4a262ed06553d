package se.hinderloggen.web.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SealerTest {

    private static final byte[] TEXT = "Växeln stängde.".getBytes(StandardCharsets.UTF_8);

    private final Sealer sealer = sealer("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");
    private final UUID id = UUID.randomUUID();

    @Test
    void a_draft_opens_for_its_owner_under_its_id_and_for_nobody_else() {
        byte[] owner = sealer.owner("olle");
        byte[] sealed = sealer.seal(owner, id, TEXT);

        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("xeln");
        assertThat(sealer.open(owner, id, sealed)).isEqualTo(TEXT);
        assertThat(sealer.open(sealer.owner("asta"), id, sealed)).isNull();
        assertThat(sealer.open(owner, UUID.randomUUID(), sealed)).isNull();
        assertThat(sealer("AQECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=").open(owner, id, sealed))
                .isNull();
    }

    @Test
    void an_owner_is_the_same_each_time_and_does_not_say_who_it_is() {
        assertThat(sealer.owner("olle")).isEqualTo(sealer.owner("olle"));
        assertThat(sealer.owner("olle")).isNotEqualTo(sealer.owner("asta"));
        assertThat(new String(sealer.owner("olle"), StandardCharsets.ISO_8859_1))
                .doesNotContain("olle");
    }

    @Test
    void a_key_of_another_length_is_refused_at_the_start() {
        assertThatIllegalArgumentException().isThrownBy(() -> sealer("AAEC"));
    }

    private static Sealer sealer(String key) {
        return new Sealer(new DraftProperties(key, Duration.ofDays(30)));
    }
}
