package se.hinderloggen.web.own;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param key 32 random bytes in base64, by which drafts are sealed; losing it loses the drafts
 * @param keep how long a draft that nobody touches is kept
 */
@ConfigurationProperties("hinderloggen.drafts")
public record DraftProperties(String key, Duration keep) {
    @Override
    public String toString() {
        return "DraftProperties[keep=" + keep + "]";
    }
}
