package se.hinderloggen.events;

import org.jspecify.annotations.Nullable;

/**
 * One authority's part in an observation. All are codes of the catalogue.
 *
 * @param municipality SCB's four digits; absent when unknown
 * @param eventType absent until someone has chosen one
 */
public record Finding(
        String authority,
        @Nullable String unit,
        @Nullable String municipality,
        @Nullable String eventType) {

    public Finding withEventType(String code) {
        return new Finding(authority, unit, municipality, code);
    }
}
