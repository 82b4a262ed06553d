package se.hinderloggen.query.catalogue;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.events.Finding;

/** One authority's part in an observation, with what the codes are called. */
public record CodedFinding(
        Coded authority,
        @Nullable Coded unit,
        @Nullable Coded municipality,
        @Nullable Coded eventType) {

    /**
     * What an observation, which has no title, is called by: "Försäkringskassan: Tillgänglighet".
     *
     * @return absent when nothing is known of its findings
     */
    public static @Nullable String title(List<Finding> findings, Catalogue catalogue) {
        return findings.isEmpty()
                ? null
                : findings.stream()
                        .map(it -> of(it, catalogue))
                        .map(
                                it ->
                                        it.eventType == null
                                                ? it.authority.label()
                                                : it.authority.label()
                                                        + ": "
                                                        + it.eventType.label())
                        .distinct()
                        .collect(Collectors.joining(" · "));
    }

    public static CodedFinding of(Finding it, Catalogue catalogue) {
        return new CodedFinding(
                catalogue.authority(it.authority()),
                it.unit() == null ? null : catalogue.unit(it.authority(), it.unit()),
                it.municipality() == null ? null : Catalogue.municipality(it.municipality()),
                it.eventType() == null ? null : catalogue.eventType(it.eventType()));
    }
}
