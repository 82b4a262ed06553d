package se.hinderloggen.command.observation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.command.catalogue.CatalogueLookup;
import se.hinderloggen.command.http.CheckedFields;
import se.hinderloggen.command.observation.ObservationRequest.FindingRequest;
import se.hinderloggen.events.Finding;
import se.hinderloggen.events.Kind;
import se.hinderloggen.events.PartialDate;

/**
 * From what was sent to a draft: texts past the guard, dates understood, names turned into codes of
 * the catalogue. Whatever is wrong is noted under its field. HTTP and import read through here
 * alike.
 */
final class DraftReader {

    static final int LONGEST_TEXT = 10_000;
    static final int LONGEST_NAME = 200;
    private static final int MOST_TAGS = 20;
    private static final Pattern TAG = Pattern.compile("[\\p{L}\\d][\\p{L}\\d -]{0,39}");
    private final CatalogueLookup catalogue;
    private final CheckedFields fields;

    DraftReader(CatalogueLookup catalogue, CheckedFields fields) {
        this.catalogue = catalogue;
        this.fields = fields;
    }

    /** Everything that a new observation needs has to be there. */
    ObservationDraft readNew(ObservationRequest request, LocalDate today) {
        missing(
                "kind",
                request.kind(),
                "Välj hinder/brist, systemrätt eller systemförbättring.",
                "Choose a kind.");
        missing(
                "occurred",
                request.occurred(),
                "Ange när det hände: dag, månad eller bara år.",
                "State when it happened: day, month or only the year.");
        missing(
                "description",
                request.description(),
                "Beskriv vad som hände.",
                "Describe what happened.");
        if (request.findings() == null || request.findings().isEmpty()) {
            var nobody = ObservationRefusal.NO_FINDINGS;
            fields.error(nobody.field(), nobody.code(), nobody.sv(), nobody.en());
        }
        return read(request, today);
    }

    /** What was not sent stays absent. */
    ObservationDraft read(ObservationRequest request, LocalDate today) {
        var occurred = occurred(request.occurred());
        var on = occurred == null ? PartialDate.of(today) : occurred;
        return new ObservationDraft(
                kind(request.kind()),
                occurred,
                findings(request.findings(), on),
                fields.text("description", request.description(), LONGEST_TEXT),
                fields.text("consequences", request.consequences(), LONGEST_TEXT),
                tags(request.tags()),
                fields.text("reason", request.reason(), LONGEST_TEXT),
                null);
    }

    private void missing(String field, @Nullable String written, String sv, String en) {
        if (CheckedFields.isAbsent(written)) {
            fields.error(field, "missing", sv, en);
        }
    }

    private @Nullable Kind kind(@Nullable String written) {
        var text = fields.text("kind", written, LONGEST_NAME);
        if (text == null) {
            return null;
        }
        var kind = KindText.read(text);
        if (kind == null) {
            fields.unknown(
                    "kind",
                    "Slaget ska vara hinder/brist, systemrätt eller systemförbättring.",
                    "The kind has to be HINDER, SYSTEMRATT or SYSTEMFORBATTRING.",
                    List.of("HINDER", "SYSTEMRATT", "SYSTEMFORBATTRING"));
        }
        return kind;
    }

    private @Nullable PartialDate occurred(@Nullable String written) {
        var text = fields.text("occurred", written, LONGEST_NAME);
        if (text == null) {
            return null;
        }
        try {
            return PartialDate.parse(text);
        } catch (DateTimeException notADate) {
            fields.error(
                    "occurred",
                    "not-a-date",
                    "Skriv datumet som 2026-03-14, 2026-03 eller 2026.",
                    "Write the date as 2026-03-14, 2026-03 or 2026.");
            return null;
        }
    }

    private @Nullable List<String> tags(@Nullable List<String> written) {
        if (written == null) {
            return null;
        }
        if (written.size() > MOST_TAGS) {
            fields.error("tags", "too-many", "Högst 20 taggar.", "At most 20 tags.");
            return null;
        }
        var tags = new TreeSet<String>();
        for (int i = 0; i < written.size(); i++) {
            String field = "tags[" + i + "]";
            var tag = fields.text(field, written.get(i), LONGEST_NAME);
            if (tag == null) {
                continue;
            }
            if (TAG.matcher(tag).matches()) {
                tags.add(tag.toLowerCase(Locale.ROOT));
            } else {
                fields.error(
                        field,
                        "not-a-tag",
                        "En tagg är ett eller några ord, högst 40 tecken: bokstäver, siffror, mellanslag, bindestreck.",
                        "A tag is a few words, at most 40 characters: letters, digits, spaces, hyphens.");
            }
        }
        return List.copyOf(tags);
    }

    private @Nullable List<Finding> findings(
            @Nullable List<FindingRequest> written, PartialDate on) {
        if (written == null) {
            return null;
        }
        if (written.size() > Observation.MAX_FINDINGS) {
            var tooMany = ObservationRefusal.TOO_MANY_FINDINGS;
            fields.error(tooMany.field(), tooMany.code(), tooMany.sv(), tooMany.en());
            return null;
        }
        var findings = new ArrayList<Finding>();
        for (int i = 0; i < written.size(); i++) {
            var finding = finding("findings[" + i + "].", written.get(i), on);
            if (finding != null) {
                findings.add(finding);
            }
        }
        return List.copyOf(findings);
    }

    private @Nullable Finding finding(String path, FindingRequest written, PartialDate on) {
        var authorityText =
                fields.required(
                        path + "authority",
                        written.authority(),
                        LONGEST_NAME,
                        "Ange berörd myndighet eller verksamhet.",
                        "Name the authority concerned.");
        var unitText = fields.text(path + "unit", written.unit(), LONGEST_NAME);
        var municipalityText =
                fields.text(path + "municipality", written.municipality(), LONGEST_NAME);
        var typeText = fields.text(path + "eventType", written.eventType(), LONGEST_NAME);
        var type = typeText == null ? null : eventType(path, typeText, on);
        var municipality = municipalityText == null ? null : municipality(path, municipalityText);
        if (authorityText == null) {
            return null;
        }
        var authority =
                fields.found(
                        path + "authority",
                        catalogue.authority(authorityText, on),
                        "Myndigheten finns inte i katalogen.",
                        "The authority is not in the catalogue.");
        if (authority == null) {
            return null;
        }
        return new Finding(
                authority.authority(),
                unitText == null ? null : unit(path, authority.authority(), unitText, on),
                municipality != null ? municipality : authority.municipality(),
                type);
    }

    private @Nullable String unit(String path, String authority, String text, PartialDate on) {
        return fields.found(
                path + "unit",
                catalogue.unit(authority, text, on),
                "Enheten finns inte hos den myndigheten i katalogen.",
                "That authority has no such unit in the catalogue.");
    }

    private @Nullable String municipality(String path, String text) {
        return fields.found(
                path + "municipality",
                CatalogueLookup.municipality(text),
                "Kommunen finns inte. Ange namn eller SCB:s fyra siffror.",
                "There is no such municipality. Give its name or SCB's four digits.");
    }

    private @Nullable String eventType(String path, String text, PartialDate on) {
        return fields.found(
                path + "eventType",
                catalogue.eventType(text, on),
                "Händelsetypen finns inte i katalogen.",
                "The event type is not in the catalogue.");
    }
}
