package se.hinderloggen.command.catalogue;

import static se.hinderloggen.command.platform.Refusal.Category.CONFLICT;
import static se.hinderloggen.command.platform.Refusal.Category.INVALID;
import static se.hinderloggen.command.platform.Refusal.Category.NOT_FOUND;
import static se.hinderloggen.command.platform.Refusal.Category.OUTDATED;

import se.hinderloggen.command.platform.Refusal;

/** Every reason to say no to a change of the catalogue. */
public enum CatalogueRefusal implements Refusal {
    CODE_MALFORMED(
            INVALID,
            "code",
            "En kod skrivs med 2–60 stora bokstäver A–Z, siffror och understreck och börjar med en bokstav.",
            "A code is written with 2–60 capital letters A–Z, digits and underscores, and begins with a letter."),
    NAME_MALFORMED(
            INVALID,
            "name",
            "Ett namn eller alias ska ha 1–120 tecken, minst en bokstav eller siffra och inga radbrytningar.",
            "A name or alias has 1–120 characters, at least one letter or digit, and no line breaks."),
    CODE_TAKEN(
            CONFLICT,
            "code",
            "Koden används redan för något annat. Koder återanvänds aldrig; välj en ny.",
            "That code already stands for something else. Codes are never used again; choose another."),
    NAME_TAKEN(
            CONFLICT,
            "name",
            "Namnet eller ett alias betyder redan något annat i katalogen. Välj ett annat så att ingen blandar ihop dem.",
            "The name or an alias already means something else in the catalogue. Choose another, so that nobody mixes them up."),
    EVENT_TYPE_NOT_FOUND(
            NOT_FOUND,
            "code",
            "Det finns ingen händelsetyp med den koden.",
            "There is no event type with that code."),
    AUTHORITY_NOT_FOUND(
            NOT_FOUND,
            "authority",
            "Det finns ingen myndighet eller verksamhet med den koden.",
            "There is no authority with that code."),
    UNIT_NOT_FOUND(
            NOT_FOUND,
            "code",
            "Myndigheten har ingen enhet med den koden.",
            "The authority has no unit with that code."),
    ORGANISATION_NOT_FOUND(
            NOT_FOUND,
            "organisation",
            "Det finns ingen PO-verksamhet med den koden.",
            "There is no PO operation with that code."),
    MUNICIPALITY_NOT_FOUND(
            INVALID,
            "municipality",
            "Det finns ingen kommun med den koden. Ange SCB:s fyra siffror.",
            "There is no municipality with that code. Give the four digits of Statistics Sweden."),
    RETIRED_OTHERWISE(
            CONFLICT,
            "from",
            "Den är redan avslutad från ett annat datum.",
            "It is already retired from another date."),
    RETIRED_BEFORE_IN_USE(
            INVALID,
            "from",
            "Slutdatumet ska ligga efter att den togs i bruk och efter senaste namnbytet.",
            "It has to be retired after it came into use and after its latest change of name."),
    ALREADY_RETIRED(
            CONFLICT,
            "code",
            "Den är avslutad och kan inte ändras.",
            "It is retired and cannot be changed."),
    RENAMED_BEFORE_LATEST_NAME(
            INVALID,
            "from",
            "Namnbytet kan inte ligga före det nuvarande namnets första dag.",
            "The change of name cannot lie before the first day of the present name."),
    SUCCESSOR_NOT_FOUND(
            INVALID,
            "successors",
            "En efterföljare finns inte i katalogen. Lägg till den först.",
            "A successor is not in the catalogue. Add it first."),
    SUCCESSOR_OF_ITSELF(
            INVALID,
            "successors",
            "En händelsetyp kan inte, direkt eller genom andra, efterträda sig själv.",
            "An event type cannot succeed itself, directly or through others."),
    WRONG_NUMBER_OF_SUCCESSORS(
            INVALID,
            "successors",
            "Namnbyte och sammanslagning har en efterföljare, delning minst två, gemensam redovisning minst en; ingen får stå två gånger.",
            "Renaming and merging have one successor, splitting at least two, reporting together at least one; none may be given twice."),
    MAPPED_OTHERWISE(
            CONFLICT,
            "from",
            "Händelsetypen har redan en annan efterföljare från det datumet.",
            "The event type already has another successor from that date."),
    NO_FEED_FOR_NON_AUTHORITY(
            INVALID,
            "receivesFeeds",
            "Bara region, kommun och stat kan få flöden. Banker och a-kassor registreras men får inga.",
            "Only region, municipality and state can receive feeds. Banks and a-kassor are recorded but get none."),
    MEMBER_BEFORE_OPERATION(
            INVALID,
            "from",
            "Kommunen kan inte vara med innan PO-verksamheten fanns.",
            "The municipality cannot take part before the PO operation existed."),
    ALREADY_MEMBER(
            CONFLICT,
            "municipality",
            "Kommunen är redan med under den tiden. Avsluta medlemskapet först.",
            "The municipality already takes part at that time. End the membership first."),
    NOT_MEMBER(
            CONFLICT,
            "municipality",
            "Kommunen är inte med i PO-verksamheten.",
            "The municipality does not take part in the PO operation."),
    LEFT_BEFORE_JOINED(
            INVALID,
            "from",
            "Kommunen kan inte lämna före den dag den kom med.",
            "The municipality cannot leave before the day it joined."),
    CHANGED_SINCE_READ(
            OUTDATED,
            "",
            "Någon annan har ändrat katalogen sedan du läste den. Läs den igen och gör om din ändring.",
            "Someone else has changed the catalogue since you read it. Read it again and repeat your change.");

    private final Details details;

    CatalogueRefusal(Category category, String field, String sv, String en) {
        details = new Details(category, field, sv, en);
    }

    @Override
    public Details details() {
        return details;
    }
}
