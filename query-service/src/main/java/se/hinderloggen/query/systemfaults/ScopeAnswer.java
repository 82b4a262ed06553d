package se.hinderloggen.query.systemfaults;

import org.jspecify.annotations.Nullable;
import se.hinderloggen.events.FaultScope;
import se.hinderloggen.query.catalogue.Catalogue;
import se.hinderloggen.query.catalogue.Coded;

/** Which findings a systemfel is about; what is absent does not matter. */
public record ScopeAnswer(
        Coded authority,
        @Nullable Coded unit,
        @Nullable Coded municipality,
        @Nullable Coded eventType) {

    public static ScopeAnswer of(FaultScope it, Catalogue catalogue) {
        return new ScopeAnswer(
                catalogue.authority(it.authority()),
                it.unit() == null ? null : catalogue.unit(it.authority(), it.unit()),
                it.municipality() == null ? null : Catalogue.municipality(it.municipality()),
                it.eventType() == null ? null : catalogue.eventType(it.eventType()));
    }
}
