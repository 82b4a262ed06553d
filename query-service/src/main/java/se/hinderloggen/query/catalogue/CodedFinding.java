package se.hinderloggen.query.catalogue;

import org.jspecify.annotations.Nullable;
import se.hinderloggen.events.Finding;

/** One authority's part in an observation, with what the codes are called. */
public record CodedFinding(
        Coded authority,
        @Nullable Coded unit,
        @Nullable Coded municipality,
        @Nullable Coded eventType) {

    public static CodedFinding of(Finding it, Catalogue catalogue) {
        return new CodedFinding(
                catalogue.authority(it.authority()),
                it.unit() == null ? null : catalogue.unit(it.authority(), it.unit()),
                it.municipality() == null ? null : Catalogue.municipality(it.municipality()),
                it.eventType() == null ? null : catalogue.eventType(it.eventType()));
    }
}
