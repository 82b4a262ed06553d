package se.hinderloggen.command.catalogue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.command.catalogue.CatalogueCommand.AddAuthority;
import se.hinderloggen.command.catalogue.CatalogueCommand.AddEventType;
import se.hinderloggen.command.catalogue.CatalogueCommand.AddUnit;
import se.hinderloggen.command.catalogue.CatalogueCommand.JoinMunicipality;
import se.hinderloggen.command.catalogue.CatalogueCommand.MapEventType;
import se.hinderloggen.command.catalogue.CatalogueRequests.NewAuthority;
import se.hinderloggen.command.catalogue.CatalogueRequests.NewEventType;
import se.hinderloggen.command.catalogue.CatalogueRequests.NewMember;
import se.hinderloggen.command.catalogue.CatalogueRequests.NewUnit;
import se.hinderloggen.command.catalogue.CatalogueRequests.Successors;
import se.hinderloggen.command.http.CheckedFields;
import se.hinderloggen.command.http.Requests;
import se.hinderloggen.events.PartialDate;
import se.hinderloggen.events.Principal;
import se.hinderloggen.events.SuccessorRelation;
import se.hinderloggen.platform.problem.ProblemException;

/**
 * From what was sent to a command: texts past the guard, dates and choices understood. Every method
 * that makes a command throws a {@link ProblemException} with all that is wrong.
 */
final class CatalogueReader {

    private static final int LONGEST_TEXT = 1_000;
    private static final int MOST_ALIASES = 20;
    private static final int MOST_SUCCESSORS = 20;
    private static final int LAST_YEAR = 2100;

    private final CatalogueLookup catalogue;
    private final CheckedFields fields;

    CatalogueReader(CatalogueLookup catalogue, CheckedFields fields) {
        this.catalogue = catalogue;
        this.fields = fields;
    }

    AddEventType eventType(NewEventType request) {
        var code = code(request.code());
        var name = name("name", request.name());
        var englishName = name("englishName", request.englishName());
        var definition = fields.text("definition", request.definition(), LONGEST_TEXT);
        var example = fields.text("example", request.example(), LONGEST_TEXT);
        var from = from(request.from());
        fields.refuseIfWrong();
        return new AddEventType(
                sure(code), sure(name), sure(englishName), definition, example, sure(from));
    }

    /**
     * @param code of the type that is succeeded
     */
    MapEventType successors(String code, Successors request) {
        var relation =
                Requests.choice("relation", SuccessorRelation.class, request.relation(), fields);
        var successors = successors(request.successors());
        var from = from(request.from());
        fields.refuseIfWrong();
        return new MapEventType(code, sure(relation), successors, sure(from));
    }

    AddAuthority authority(NewAuthority request) {
        var code = code(request.code());
        var name = name("name", request.name());
        var principal = Requests.choice("principal", Principal.class, request.principal(), fields);
        var aliases = aliases(request.aliases());
        if (request.receivesFeeds() == null) {
            fields.error(
                    "receivesFeeds",
                    "missing",
                    "Ange om myndigheten ska kunna få flöden.",
                    "State whether the authority may receive feeds.");
        }
        var from = from(request.from());
        fields.refuseIfWrong();
        return new AddAuthority(
                sure(code),
                sure(name),
                sure(principal),
                aliases,
                sure(request.receivesFeeds()),
                sure(from));
    }

    AddUnit unit(String authority, NewUnit request) {
        var code = code(request.code());
        var name = name("name", request.name());
        var aliases = aliases(request.aliases());
        var from = from(request.from());
        fields.refuseIfWrong();
        return new AddUnit(authority, sure(code), sure(name), aliases, sure(from));
    }

    JoinMunicipality member(String organisation, NewMember request) {
        var written =
                fields.required(
                        "municipality",
                        request.municipality(),
                        CatalogueRules.LONGEST_NAME,
                        "Ange kommunen.",
                        "State the municipality.");
        var municipality =
                written == null
                        ? null
                        : fields.found(
                                "municipality",
                                CatalogueLookup.municipality(written),
                                "Kommunen finns inte. Ange namn eller SCB:s fyra siffror.",
                                "There is no such municipality. Give its name or SCB's four digits.");
        var area = fields.text("area", request.area(), CatalogueRules.LONGEST_NAME);
        var from = from(request.from());
        fields.refuseIfWrong();
        return new JoinMunicipality(organisation, sure(municipality), area, sure(from));
    }

    /** The only thing that an ending states. */
    LocalDate ending(CatalogueRequests.Ending request) {
        var from = from(request.from());
        fields.refuseIfWrong();
        return sure(from);
    }

    /** A name and its first day. */
    Term.Name name(CatalogueRequests.NewName request) {
        var name = name("name", request.name());
        var from = from(request.from());
        fields.refuseIfWrong();
        return new Term.Name(sure(name), sure(from));
    }

    private @Nullable String code(@Nullable String written) {
        return fields.required(
                "code",
                written,
                CatalogueRules.LONGEST_NAME,
                "Ange en kod, till exempel SOCIALTJANST.",
                "State a code, for example SOCIALTJANST.");
    }

    private @Nullable String name(String field, @Nullable String written) {
        return fields.required(
                field, written, CatalogueRules.LONGEST_NAME, "Ange namnet.", "State the name.");
    }

    private List<String> aliases(@Nullable List<@Nullable String> written) {
        return names("aliases", written == null ? List.of() : written, MOST_ALIASES);
    }

    private List<String> successors(@Nullable List<@Nullable String> written) {
        var codes = new ArrayList<String>();
        if (written == null) {
            fields.error("successors", "missing", "Ange efterföljare.", "State the successors.");
            return codes;
        }
        if (tooMany("successors", written, MOST_SUCCESSORS)) {
            return codes;
        }
        for (int i = 0; i < written.size(); i++) {
            var field = "successors[" + i + "]";
            var text = fields.text(field, written.get(i), CatalogueRules.LONGEST_NAME);
            var code =
                    text == null
                            ? null
                            : fields.found(
                                    field,
                                    catalogue.eventType(text),
                                    "Händelsetypen finns inte i katalogen. Lägg till den först.",
                                    "The event type is not in the catalogue. Add it first.");
            if (code != null) {
                codes.add(code);
            }
        }
        return codes;
    }

    private List<String> names(String field, List<@Nullable String> written, int most) {
        var names = new ArrayList<String>();
        if (!tooMany(field, written, most)) {
            for (int i = 0; i < written.size(); i++) {
                var name =
                        fields.text(
                                field + "[" + i + "]", written.get(i), CatalogueRules.LONGEST_NAME);
                if (name != null) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private boolean tooMany(String field, List<?> written, int most) {
        if (written.size() > most) {
            fields.error(field, "too-many", "Högst " + most + ".", "At most " + most + ".");
        }
        return written.size() > most;
    }

    private @Nullable LocalDate from(@Nullable String written) {
        var text =
                fields.required(
                        "from",
                        written,
                        CatalogueRules.LONGEST_NAME,
                        "Ange från vilken dag det gäller.",
                        "State from which day it holds.");
        if (text == null) {
            return null;
        }
        try {
            var date = PartialDate.parse(text);
            if (date.hasDay() && date.year() <= LAST_YEAR) {
                return date.earliest();
            }
        } catch (DateTimeException notADate) {
            // Answered below, like a date without a day.
        }
        fields.error(
                "from",
                "not-a-date",
                "Skriv en hel dag, som 2026-01-31, senast år " + LAST_YEAR + ".",
                "Write a whole day, such as 2026-01-31, in the year "
                        + LAST_YEAR
                        + " at the latest.");
        return null;
    }

    /** There, since nothing was wrong. */
    private static <T> T sure(@Nullable T value) {
        return Objects.requireNonNull(value);
    }
}
