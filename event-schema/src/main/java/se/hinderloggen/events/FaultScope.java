package se.hinderloggen.events;

import org.jspecify.annotations.Nullable;

/**
 * Which findings a systemfel is about, in codes of the catalogue; what is absent does not matter.
 */
public record FaultScope(
        String authority,
        @Nullable String unit,
        @Nullable String municipality,
        @Nullable String eventType) {

    public boolean matches(Finding finding) {
        return authority.equals(finding.authority())
                && (unit == null || unit.equals(finding.unit()))
                && (municipality == null || municipality.equals(finding.municipality()))
                && (eventType == null || eventType.equals(finding.eventType()));
    }
}
