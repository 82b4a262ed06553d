package se.hinderloggen.command.subscription;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.command.catalogue.CatalogueLookup;
import se.hinderloggen.command.http.CheckedFields;
import se.hinderloggen.command.http.Requests;
import se.hinderloggen.command.platform.Lookup;
import se.hinderloggen.command.release.ReleaseReader;
import se.hinderloggen.command.subscription.SubscriptionRequests.ScopeRequest;
import se.hinderloggen.events.Kind;
import se.hinderloggen.events.PartialDate;
import se.hinderloggen.events.SubscriptionScope;

/**
 * Understands what was sent about a subscription: names turned into codes of the catalogue, days.
 * Whatever is wrong is noted under its field.
 */
final class SubscriptionReader {

    private static final int LONGEST_NAME = 200;
    private static final int MOST = 300;

    private final CatalogueLookup catalogue;
    private final LocalDate today;
    private final CheckedFields fields;

    SubscriptionReader(CatalogueLookup catalogue, LocalDate today, CheckedFields fields) {
        this.catalogue = catalogue;
        this.today = today;
        this.fields = fields;
    }

    /** Absent, and noted, when it is none that may receive a feed. */
    @Nullable Recipient recipient(@Nullable String written) {
        if (CheckedFields.isAbsent(written)) {
            fields.error(
                    "recipient",
                    "missing",
                    "Ange vilken myndighet som ska få flödet.",
                    "Name the authority that is to receive the feed.");
            return null;
        }
        var found = ReleaseReader.recipient("recipient", written, catalogue, today, fields);
        if (found == null) {
            return null;
        }
        if (found.authority().equals(Recipient.MUNICIPAL) && found.municipality() == null) {
            fields.error(
                    "recipient",
                    "which-municipality",
                    "Ange vilken kommun, till exempel Karlstads kommun.",
                    "Say which municipality, for example Karlstads kommun.");
            return null;
        }
        return new Recipient(found.authority(), found.municipality());
    }

    /** Anybody but those that oversee others is told of itself, and need not say so. */
    SubscriptionScope scope(@Nullable ScopeRequest written, @Nullable Recipient recipient) {
        var scope = written == null ? new ScopeRequest(null, null, null, null, null) : written;
        var authority = authority(scope.authority());
        if (authority == null && recipient != null && !recipient.isOverseer()) {
            authority = recipient.authority();
        }
        var municipalities = new TreeSet<>(municipalities(scope.municipalities()));
        if (recipient != null && recipient.municipality() != null && municipalities.isEmpty()) {
            municipalities.add(recipient.municipality());
        }
        return new SubscriptionScope(
                authority,
                unit(scope.unit(), authority),
                List.copyOf(municipalities),
                List.copyOf(eventTypes(scope.eventTypes())),
                kinds(scope.kinds()));
    }

    private @Nullable String authority(@Nullable String written) {
        var found =
                found(
                        "scope.authority",
                        written,
                        it -> catalogue.authority(it, PartialDate.of(today)),
                        "Myndigheten finns inte i katalogen.",
                        "The authority is not in the catalogue.");
        return found == null ? null : found.authority();
    }

    private @Nullable String unit(@Nullable String written, @Nullable String authority) {
        if (authority == null) {
            if (!CheckedFields.isAbsent(written)) {
                fields.error(
                        "scope.unit",
                        "unit-without-authority",
                        "Ange vilken myndighet enheten hör till.",
                        "Name the authority that the unit belongs to.");
            }
            return null;
        }
        return found(
                "scope.unit",
                written,
                it -> catalogue.unit(authority, it, PartialDate.of(today)),
                "Enheten finns inte hos den myndigheten i katalogen.",
                "That authority has no such unit in the catalogue.");
    }

    private TreeSet<String> municipalities(@Nullable List<String> written) {
        return each(
                "scope.municipalities",
                written,
                CatalogueLookup::municipality,
                "Kommunen finns inte. Ange namn eller SCB:s fyra siffror.",
                "There is no such municipality. Give its name or SCB's four digits.");
    }

    private TreeSet<String> eventTypes(@Nullable List<String> written) {
        return each(
                "scope.eventTypes",
                written,
                it -> catalogue.eventType(it, PartialDate.of(today)),
                "Händelsetypen finns inte i katalogen.",
                "The event type is not in the catalogue.");
    }

    private List<Kind> kinds(@Nullable List<String> written) {
        var kinds = EnumSet.noneOf(Kind.class);
        var texts = checked("scope.kinds", written);
        for (int i = 0; i < texts.size(); i++) {
            var kind = Requests.choice("scope.kinds[" + i + "]", Kind.class, texts.get(i), fields);
            if (kind != null) {
                kinds.add(kind);
            }
        }
        return List.copyOf(kinds);
    }

    private TreeSet<String> each(
            String field,
            @Nullable List<String> written,
            Function<String, Lookup<String>> finder,
            String sv,
            String en) {
        var codes = new TreeSet<String>();
        var texts = checked(field, written);
        for (int i = 0; i < texts.size(); i++) {
            var code = found(field + "[" + i + "]", texts.get(i), finder, sv, en);
            if (code != null) {
                codes.add(code);
            }
        }
        return codes;
    }

    private List<String> checked(String field, @Nullable List<String> written) {
        if (written != null && written.size() > MOST) {
            fields.error(field, "too-many", "Högst " + MOST + ".", "At most " + MOST + ".");
            return List.of();
        }
        return written == null ? List.of() : new ArrayList<>(written);
    }

    /** What is no longer in use may still be what a feed is about. */
    private <T> @Nullable T found(
            String field,
            @Nullable String written,
            Function<String, Lookup<T>> finder,
            String sv,
            String en) {
        var text = fields.text(field, written, LONGEST_NAME);
        if (text == null) {
            return null;
        }
        var lookup = finder.apply(text);
        return lookup instanceof Lookup.NotInUse<T>(var value, _, _)
                ? value
                : fields.found(field, lookup, sv, en);
    }

    /** Absent when nothing was written; absent, and noted, when it is no day. */
    static @Nullable LocalDate day(String field, @Nullable String written, CheckedFields fields) {
        if (CheckedFields.isAbsent(written)) {
            return null;
        }
        try {
            return LocalDate.parse(Objects.requireNonNull(written).strip());
        } catch (DateTimeParseException notADay) {
            fields.error(
                    field,
                    "not-a-day",
                    "Skriv dagen som 2026-12-01.",
                    "Write the day as 2026-12-01.");
            return null;
        }
    }
}
