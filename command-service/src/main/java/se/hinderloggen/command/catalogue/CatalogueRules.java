package se.hinderloggen.command.catalogue;

import static se.hinderloggen.command.platform.Decision.accept;
import static se.hinderloggen.command.platform.Decision.nothing;
import static se.hinderloggen.command.platform.Decision.refuse;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.command.catalogue.Catalogue.Authority;
import se.hinderloggen.command.catalogue.Catalogue.EventType;
import se.hinderloggen.command.catalogue.Catalogue.Organisation;
import se.hinderloggen.command.catalogue.Catalogue.Unit;
import se.hinderloggen.command.catalogue.CatalogueCommand.AddAuthority;
import se.hinderloggen.command.catalogue.CatalogueCommand.AddEventType;
import se.hinderloggen.command.catalogue.CatalogueCommand.AddOrganisation;
import se.hinderloggen.command.catalogue.CatalogueCommand.AddUnit;
import se.hinderloggen.command.catalogue.CatalogueCommand.JoinMunicipality;
import se.hinderloggen.command.catalogue.CatalogueCommand.LeaveMunicipality;
import se.hinderloggen.command.catalogue.CatalogueCommand.MapEventType;
import se.hinderloggen.command.catalogue.CatalogueCommand.RenameAuthority;
import se.hinderloggen.command.catalogue.CatalogueCommand.RenameUnit;
import se.hinderloggen.command.catalogue.CatalogueCommand.RetireAuthority;
import se.hinderloggen.command.catalogue.CatalogueCommand.RetireEventType;
import se.hinderloggen.command.catalogue.CatalogueCommand.RetireUnit;
import se.hinderloggen.command.platform.Decision;
import se.hinderloggen.events.CatalogueEvent;
import se.hinderloggen.events.CatalogueEvent.AuthorityAdded;
import se.hinderloggen.events.CatalogueEvent.AuthorityRenamed;
import se.hinderloggen.events.CatalogueEvent.AuthorityRetired;
import se.hinderloggen.events.CatalogueEvent.EventTypeAdded;
import se.hinderloggen.events.CatalogueEvent.EventTypeMapped;
import se.hinderloggen.events.CatalogueEvent.EventTypeRetired;
import se.hinderloggen.events.CatalogueEvent.MunicipalityJoined;
import se.hinderloggen.events.CatalogueEvent.MunicipalityLeft;
import se.hinderloggen.events.CatalogueEvent.OrganisationAdded;
import se.hinderloggen.events.CatalogueEvent.UnitAdded;
import se.hinderloggen.events.CatalogueEvent.UnitRenamed;
import se.hinderloggen.events.CatalogueEvent.UnitRetired;
import se.hinderloggen.events.Municipality;
import se.hinderloggen.events.Principal;
import se.hinderloggen.events.SuccessorRelation;

/**
 * What may change in the catalogue. Codes are never used again, and no name may mean two things, so
 * that what people write can always be understood. A change that is already made gives no event.
 */
record CatalogueRules(Catalogue catalogue) {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,59}");
    static final int LONGEST_NAME = 120;

    Decision<CatalogueEvent, CatalogueRefusal> decide(CatalogueCommand command) {
        return switch (command) {
            case AddEventType add -> addEventType(add);
            case RetireEventType retire -> {
                var type = catalogue.eventTypes().get(retire.code());
                yield type == null
                        ? refuse(CatalogueRefusal.EVENT_TYPE_NOT_FOUND)
                        : retire(
                                type.term(),
                                retire.from(),
                                new EventTypeRetired(retire.code(), retire.from()));
            }
            case MapEventType map -> mapEventType(map);
            case AddAuthority add -> addAuthority(add);
            case RenameAuthority rename -> renameAuthority(rename);
            case RetireAuthority retire -> {
                var authority = catalogue.authorities().get(retire.code());
                yield authority == null
                        ? refuse(CatalogueRefusal.AUTHORITY_NOT_FOUND)
                        : retire(
                                authority.term(),
                                retire.from(),
                                new AuthorityRetired(retire.code(), retire.from()));
            }
            case AddUnit add -> addUnit(add);
            case RenameUnit rename -> renameUnit(rename);
            case RetireUnit retire -> retireUnit(retire);
            case AddOrganisation add -> addOrganisation(add);
            case JoinMunicipality join -> joinMunicipality(join);
            case LeaveMunicipality leave -> leaveMunicipality(leave);
        };
    }

    private Decision<CatalogueEvent, CatalogueRefusal> addEventType(AddEventType add) {
        var event =
                new EventTypeAdded(
                        add.code(),
                        add.name(),
                        add.englishName(),
                        add.definition(),
                        add.example(),
                        add.from());
        var existing = catalogue.eventTypes().get(add.code());
        return add(
                event,
                Catalogue.termOf(event),
                existing == null ? null : existing.added(),
                types());
    }

    private Decision<CatalogueEvent, CatalogueRefusal> addAuthority(AddAuthority add) {
        var event =
                new AuthorityAdded(
                        add.code(),
                        add.name(),
                        add.principal(),
                        add.aliases(),
                        add.receivesFeeds(),
                        add.from());
        if (add.principal() == Principal.OTHER && add.receivesFeeds()) {
            return refuse(CatalogueRefusal.NO_FEED_FOR_NON_AUTHORITY);
        }
        var existing = catalogue.authorities().get(add.code());
        return add(
                event,
                Term.added(add.code(), add.name(), add.aliases(), add.from()),
                existing == null ? null : existing.added(),
                authorities());
    }

    private Decision<CatalogueEvent, CatalogueRefusal> addUnit(AddUnit add) {
        var authority = catalogue.authorities().get(add.authority());
        if (authority == null) {
            return refuse(CatalogueRefusal.AUTHORITY_NOT_FOUND);
        }
        var existing = authority.units().get(add.code());
        if (existing == null && authority.term().retiredFrom() != null) {
            return refuse(CatalogueRefusal.ALREADY_RETIRED);
        }
        return add(
                new UnitAdded(add.authority(), add.code(), add.name(), add.aliases(), add.from()),
                Term.added(add.code(), add.name(), add.aliases(), add.from()),
                existing == null ? null : existing.added(),
                units(authority));
    }

    private Decision<CatalogueEvent, CatalogueRefusal> addOrganisation(AddOrganisation add) {
        var existing = catalogue.organisations().get(add.code());
        return add(
                new OrganisationAdded(add.code(), add.name(), add.from()),
                Term.added(add.code(), add.name(), List.of(), add.from()),
                existing == null ? null : existing.added(),
                catalogue.organisations().values().stream().map(Organisation::term).toList());
    }

    private static Decision<CatalogueEvent, CatalogueRefusal> add(
            CatalogueEvent event,
            Term term,
            @Nullable CatalogueEvent existing,
            Collection<Term> others) {
        if (event.equals(existing)) {
            return nothing();
        }
        if (existing != null) {
            return refuse(CatalogueRefusal.CODE_TAKEN);
        }
        if (!CODE.matcher(term.code()).matches()) {
            return refuse(CatalogueRefusal.CODE_MALFORMED);
        }
        if (!term.writings().allMatch(CatalogueRules::isName)) {
            return refuse(CatalogueRefusal.NAME_MALFORMED);
        }
        return others.stream().anyMatch(other -> other.answersTo(term.writings()))
                ? refuse(CatalogueRefusal.NAME_TAKEN)
                : accept(event);
    }

    private Decision<CatalogueEvent, CatalogueRefusal> renameAuthority(RenameAuthority rename) {
        var authority = catalogue.authorities().get(rename.code());
        return authority == null
                ? refuse(CatalogueRefusal.AUTHORITY_NOT_FOUND)
                : rename(
                        authority.term(),
                        rename.name(),
                        rename.from(),
                        authorities(),
                        new AuthorityRenamed(rename.code(), rename.name(), rename.from()));
    }

    private Decision<CatalogueEvent, CatalogueRefusal> renameUnit(RenameUnit rename) {
        var authority = catalogue.authorities().get(rename.authority());
        if (authority == null) {
            return refuse(CatalogueRefusal.AUTHORITY_NOT_FOUND);
        }
        var unit = authority.units().get(rename.code());
        return unit == null
                ? refuse(CatalogueRefusal.UNIT_NOT_FOUND)
                : rename(
                        unit.term(),
                        rename.name(),
                        rename.from(),
                        units(authority),
                        new UnitRenamed(
                                rename.authority(), rename.code(), rename.name(), rename.from()));
    }

    private static Decision<CatalogueEvent, CatalogueRefusal> rename(
            Term term, String name, LocalDate from, Collection<Term> all, CatalogueEvent event) {
        if (name.equals(term.name())) {
            return nothing();
        }
        if (term.retiredFrom() != null) {
            return refuse(CatalogueRefusal.ALREADY_RETIRED);
        }
        if (!isName(name)) {
            return refuse(CatalogueRefusal.NAME_MALFORMED);
        }
        if (from.isBefore(term.names().getLast().from())) {
            return refuse(CatalogueRefusal.RENAMED_BEFORE_LATEST_NAME);
        }
        return all.stream()
                        .filter(other -> !other.code().equals(term.code()))
                        .anyMatch(other -> other.answersTo(Spelling.variants(name).stream()))
                ? refuse(CatalogueRefusal.NAME_TAKEN)
                : accept(event);
    }

    private Decision<CatalogueEvent, CatalogueRefusal> retireUnit(RetireUnit retire) {
        var authority = catalogue.authorities().get(retire.authority());
        if (authority == null) {
            return refuse(CatalogueRefusal.AUTHORITY_NOT_FOUND);
        }
        var unit = authority.units().get(retire.code());
        return unit == null
                ? refuse(CatalogueRefusal.UNIT_NOT_FOUND)
                : retire(
                        unit.term(),
                        retire.from(),
                        new UnitRetired(retire.authority(), retire.code(), retire.from()));
    }

    private static Decision<CatalogueEvent, CatalogueRefusal> retire(
            Term term, LocalDate from, CatalogueEvent event) {
        if (term.retiredFrom() != null) {
            return from.equals(term.retiredFrom())
                    ? nothing()
                    : refuse(CatalogueRefusal.RETIRED_OTHERWISE);
        }
        return from.isAfter(term.names().getLast().from())
                ? accept(event)
                : refuse(CatalogueRefusal.RETIRED_BEFORE_IN_USE);
    }

    private Decision<CatalogueEvent, CatalogueRefusal> mapEventType(MapEventType map) {
        var type = catalogue.eventTypes().get(map.code());
        if (type == null) {
            return refuse(CatalogueRefusal.EVENT_TYPE_NOT_FOUND);
        }
        var event = new EventTypeMapped(map.code(), map.relation(), map.successors(), map.from());
        if (type.successors().contains(event)) {
            return nothing();
        }
        if (!isRightNumber(map.relation(), map.successors())) {
            return refuse(CatalogueRefusal.WRONG_NUMBER_OF_SUCCESSORS);
        }
        if (!catalogue.eventTypes().keySet().containsAll(map.successors())) {
            return refuse(CatalogueRefusal.SUCCESSOR_NOT_FOUND);
        }
        if (map.successors().contains(map.code())
                || (map.relation() != SuccessorRelation.REPORTED_TOGETHER
                        && map.successors().stream()
                                .anyMatch(successor -> leadsTo(successor, map.code())))) {
            return refuse(CatalogueRefusal.SUCCESSOR_OF_ITSELF);
        }
        return type.successors().stream().anyMatch(other -> other.from().equals(map.from()))
                ? refuse(CatalogueRefusal.MAPPED_OTHERWISE)
                : accept(event);
    }

    private static boolean isRightNumber(SuccessorRelation relation, List<String> successors) {
        int different = Set.copyOf(successors).size();
        return different == successors.size()
                && switch (relation) {
                    case RENAMED, MERGED -> different == 1;
                    case SPLIT -> different >= 2;
                    case REPORTED_TOGETHER -> different >= 1;
                };
    }

    /** Whether one type becomes another in the end. Being reported together makes no succession. */
    private boolean leadsTo(String code, String goal) {
        var seen = new HashSet<String>();
        var front = List.of(code);
        while (!front.isEmpty()) {
            if (front.contains(goal)) {
                return true;
            }
            front =
                    front.stream()
                            .filter(seen::add)
                            .map(each -> catalogue.eventTypes().get(each))
                            .flatMap(
                                    type -> type == null ? Stream.of() : type.successors().stream())
                            .filter(next -> next.relation() != SuccessorRelation.REPORTED_TOGETHER)
                            .flatMap(next -> next.successors().stream())
                            .toList();
        }
        return false;
    }

    private Decision<CatalogueEvent, CatalogueRefusal> joinMunicipality(JoinMunicipality join) {
        var organisation = catalogue.organisations().get(join.organisation());
        if (organisation == null) {
            return refuse(CatalogueRefusal.ORGANISATION_NOT_FOUND);
        }
        if (Municipality.byCode(join.municipality()).isEmpty()) {
            return refuse(CatalogueRefusal.MUNICIPALITY_NOT_FOUND);
        }
        var event =
                new MunicipalityJoined(
                        join.organisation(), join.municipality(), join.area(), join.from());
        if (organisation.memberships().stream().anyMatch(joined -> joined.came(event))) {
            return nothing();
        }
        if (join.from().isBefore(organisation.term().from())) {
            return refuse(CatalogueRefusal.MEMBER_BEFORE_OPERATION);
        }
        return organisation
                        .latest(join.municipality())
                        .filter(latest -> latest.isMemberOnOrAfter(join.from()))
                        .isPresent()
                ? refuse(CatalogueRefusal.ALREADY_MEMBER)
                : accept(event);
    }

    private Decision<CatalogueEvent, CatalogueRefusal> leaveMunicipality(LeaveMunicipality leave) {
        var organisation = catalogue.organisations().get(leave.organisation());
        if (organisation == null) {
            return refuse(CatalogueRefusal.ORGANISATION_NOT_FOUND);
        }
        var latest = organisation.latest(leave.municipality());
        if (latest.isEmpty()) {
            return refuse(CatalogueRefusal.NOT_MEMBER);
        }
        var left = latest.get().leftFrom();
        if (left != null) {
            return left.equals(leave.from()) ? nothing() : refuse(CatalogueRefusal.NOT_MEMBER);
        }
        return leave.from().isAfter(latest.get().from())
                ? accept(
                        new MunicipalityLeft(
                                leave.organisation(), leave.municipality(), leave.from()))
                : refuse(CatalogueRefusal.LEFT_BEFORE_JOINED);
    }

    private List<Term> types() {
        return catalogue.eventTypes().values().stream().map(EventType::term).toList();
    }

    private List<Term> authorities() {
        return catalogue.authorities().values().stream().map(Authority::term).toList();
    }

    private static List<Term> units(Authority authority) {
        return authority.units().values().stream().map(Unit::term).toList();
    }

    private static boolean isName(String name) {
        return name.length() <= LONGEST_NAME
                && name.chars().noneMatch(Character::isISOControl)
                && !Spelling.of(name).isEmpty();
    }
}
