package se.hinderloggen.command.systemfault;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.command.catalogue.CatalogueLookup;
import se.hinderloggen.command.http.CheckedFields;
import se.hinderloggen.command.platform.Lookup;
import se.hinderloggen.command.systemfault.SystemFaultRequests.ScopeRequest;
import se.hinderloggen.events.FaultScope;
import se.hinderloggen.events.PartialDate;

/**
 * Understands what was sent about a systemfel: names turned into codes of the catalogue, days, ids
 * of observations. Whatever is wrong is noted under its field.
 */
final class SystemFaultReader {

    static final int LONGEST_TITLE = 200;
    static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_NAME = 200;

    private final CatalogueLookup catalogue;
    private final PartialDate today;
    private final CheckedFields fields;

    SystemFaultReader(CatalogueLookup catalogue, LocalDate today, CheckedFields fields) {
        this.catalogue = catalogue;
        this.today = PartialDate.of(today);
        this.fields = fields;
    }

    /** Absent, and noted, when something in it is wrong. */
    @Nullable FaultScope scope(@Nullable ScopeRequest written) {
        var authorityText =
                fields.required(
                        "scope.authority",
                        written == null ? null : written.authority(),
                        LONGEST_NAME,
                        "Ange vilken myndighet eller verksamhet det gäller.",
                        "Name the authority concerned.");
        if (written == null || authorityText == null) {
            return null;
        }
        var authority = authority("scope.authority", authorityText);
        var municipality =
                found(
                        "scope.municipality",
                        written.municipality(),
                        CatalogueLookup::municipality,
                        "Kommunen finns inte. Ange namn eller SCB:s fyra siffror.",
                        "There is no such municipality. Give its name or SCB's four digits.");
        var eventType =
                found(
                        "scope.eventType",
                        written.eventType(),
                        text -> catalogue.eventType(text, today),
                        "Händelsetypen finns inte i katalogen.",
                        "The event type is not in the catalogue.");
        if (authority == null) {
            return null;
        }
        var unit =
                found(
                        "scope.unit",
                        written.unit(),
                        text -> catalogue.unit(authority.authority(), text, today),
                        "Enheten finns inte hos den myndigheten i katalogen.",
                        "That authority has no such unit in the catalogue.");
        return new FaultScope(
                authority.authority(),
                unit,
                municipality != null ? municipality : authority.municipality(),
                eventType);
    }

    CatalogueLookup.@Nullable AuthorityInPlace authority(String field, @Nullable String written) {
        return found(
                field,
                written,
                text -> catalogue.authority(text, today),
                "Myndigheten finns inte i katalogen.",
                "The authority is not in the catalogue.");
    }

    private interface Finder<T> {
        Lookup<T> find(String text);
    }

    /** What is no longer in use may still be what a systemfel is about. */
    private <T> @Nullable T found(
            String field, @Nullable String written, Finder<T> finder, String sv, String en) {
        var text = fields.text(field, written, LONGEST_NAME);
        if (text == null) {
            return null;
        }
        var lookup = finder.find(text);
        return lookup instanceof Lookup.NotInUse<T>(var value, _, _)
                ? value
                : fields.found(field, lookup, sv, en);
    }

    /** Absent when nothing was written; absent, and noted, when it is no day. */
    @Nullable LocalDate day(String field, @Nullable String written) {
        var text = fields.text(field, written, LONGEST_NAME);
        if (text == null) {
            return null;
        }
        try {
            var date = PartialDate.parse(text);
            if (date.earliest().equals(date.latest())) {
                return date.earliest();
            }
        } catch (DateTimeException notADate) {
            // Told below, as a month without a day is.
        }
        fields.error(
                field,
                "not-a-date",
                "Skriv datumet som 2026-03-14.",
                "Write the date as 2026-03-14.");
        return null;
    }

    /** As {@link #day}, and noted when nothing was written. */
    @Nullable LocalDate requiredDay(String field, @Nullable String written) {
        if (CheckedFields.isAbsent(written)) {
            fields.error(field, "missing", "Ange vilken dag.", "State the day.");
            return null;
        }
        return day(field, written);
    }

    /** Without repetition, in the order in which they were sent. */
    List<UUID> observations(@Nullable List<String> written) {
        var ids = new LinkedHashSet<UUID>();
        if (written == null) {
            return List.of();
        }
        if (written.size() > SystemFault.MOST_OBSERVATIONS) {
            var tooMany = SystemFaultRefusal.TOO_MANY_OBSERVATIONS;
            fields.error(tooMany.field(), tooMany.code(), tooMany.sv(), tooMany.en());
            return List.of();
        }
        for (int i = 0; i < written.size(); i++) {
            var id = id(written.get(i));
            if (id == null) {
                noSuchObservation(i);
            } else {
                ids.add(id);
            }
        }
        return List.copyOf(ids);
    }

    /** An id of another operation's is told of as one that is nobody's. */
    void noSuchObservation(int index) {
        fields.error(
                "observations[" + index + "]",
                "no-such-observation",
                "Det finns ingen sådan observation hos er.",
                "There is no such observation in your operation.");
    }

    static @Nullable UUID id(@Nullable String written) {
        try {
            return written == null ? null : UUID.fromString(written.strip());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
