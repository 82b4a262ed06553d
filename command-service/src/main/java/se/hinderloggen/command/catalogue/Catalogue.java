package se.hinderloggen.command.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

/**
 * The catalogue as its history has made it; what may change is said by {@link CatalogueRules}.
 * Immutable and pure. Everything stands in the order it was added.
 *
 * @param version sequence number of the last event, -1 when there is none
 * @param eventTypes by code
 * @param authorities by code
 * @param organisations by code
 */
public record Catalogue(
        long version,
        Map<String, EventType> eventTypes,
        Map<String, Authority> authorities,
        Map<String, Organisation> organisations) {

    public static final Catalogue EMPTY = new Catalogue(-1, Map.of(), Map.of(), Map.of());

    /**
     * @param successors what later catalogues call it, in the order it was said
     */
    public record EventType(EventTypeAdded added, Term term, List<EventTypeMapped> successors) {
        public EventType {
            successors = List.copyOf(successors);
        }
    }

    /**
     * @param units by code, which is unique within the authority
     */
    public record Authority(AuthorityAdded added, Term term, Map<String, Unit> units) {}

    public record Unit(UnitAdded added, Term term) {}

    public record Organisation(OrganisationAdded added, Term term, List<Membership> memberships) {
        public Organisation {
            memberships = List.copyOf(memberships);
        }

        /** The latest membership of a municipality, which may have ended. */
        Optional<Membership> latest(String municipality) {
            return memberships.reversed().stream()
                    .filter(membership -> membership.municipality().equals(municipality))
                    .findFirst();
        }
    }

    /**
     * @param leftFrom first day out; absent while it takes part
     */
    public record Membership(
            String municipality,
            @Nullable String area,
            LocalDate from,
            @Nullable LocalDate leftFrom) {

        boolean came(MunicipalityJoined joined) {
            return municipality.equals(joined.municipality())
                    && Objects.equals(area, joined.area())
                    && from.equals(joined.from());
        }

        boolean isMemberOnOrAfter(LocalDate date) {
            return leftFrom == null || leftFrom.isAfter(date);
        }
    }

    /** What the rules say to one change. */
    public Decision<CatalogueEvent, CatalogueRefusal> decide(CatalogueCommand command) {
        return new CatalogueRules(this).decide(command);
    }

    /** What the rules say to several changes, each on top of those before: all of them or none. */
    public Decision<CatalogueEvent, CatalogueRefusal> decide(
            List<? extends CatalogueCommand> commands) {
        var events = new ArrayList<CatalogueEvent>();
        var now = this;
        for (var command : commands) {
            switch (now.decide(command)) {
                case Decision.Refused<CatalogueEvent, CatalogueRefusal> refused -> {
                    return refused;
                }
                case Decision.Accepted<CatalogueEvent, CatalogueRefusal>(var more) -> {
                    for (var event : more) {
                        now = now.evolve(event);
                    }
                    events.addAll(more);
                }
            }
        }
        return Decision.accept(events);
    }

    /**
     * As {@link #decide(List)}, on condition that the catalogue is as it was read; what is already
     * so needs no condition.
     *
     * @param expectedVersion absent when the caller does not mind
     */
    public Decision<CatalogueEvent, CatalogueRefusal> decide(
            List<? extends CatalogueCommand> commands, @Nullable Long expectedVersion) {
        var decision = decide(commands);
        return expectedVersion == null
                        || expectedVersion == version
                        || decision.equals(Decision.nothing())
                ? decision
                : Decision.refuse(CatalogueRefusal.CHANGED_SINCE_READ);
    }

    /** The catalogue after an event. Trusts the event, but not an impossible history. */
    public Catalogue evolve(CatalogueEvent event) {
        return switch (event) {
            case EventTypeAdded added ->
                    withType(
                            fresh(eventTypes, added.code(), event),
                            new EventType(added, termOf(added), List.of()));
            case EventTypeRetired(var code, var from) -> {
                var type = known(eventTypes, code, event);
                yield withType(
                        code, new EventType(type.added, type.term.retired(from), type.successors));
            }
            case EventTypeMapped mapped -> {
                var type = known(eventTypes, mapped.code(), event);
                yield withType(
                        mapped.code(),
                        new EventType(type.added, type.term, plus(type.successors, mapped)));
            }
            case AuthorityAdded added ->
                    withAuthority(
                            fresh(authorities, added.code(), event),
                            new Authority(
                                    added,
                                    Term.added(
                                            added.code(),
                                            added.name(),
                                            added.aliases(),
                                            added.from()),
                                    Map.of()));
            case AuthorityRenamed(var code, var name, var from) -> {
                var before = known(authorities, code, event);
                yield withAuthority(
                        code,
                        new Authority(before.added, before.term.renamed(name, from), before.units));
            }
            case AuthorityRetired(var code, var from) -> {
                var before = known(authorities, code, event);
                yield withAuthority(
                        code, new Authority(before.added, before.term.retired(from), before.units));
            }
            case UnitAdded added -> {
                var units = known(authorities, added.authority(), event).units;
                yield withUnit(
                        added.authority(),
                        fresh(units, added.code(), event),
                        new Unit(
                                added,
                                Term.added(
                                        added.code(),
                                        added.name(),
                                        added.aliases(),
                                        added.from())));
            }
            case UnitRenamed(var authority, var code, var name, var from) -> {
                var unit = known(known(authorities, authority, event).units, code, event);
                yield withUnit(
                        authority, code, new Unit(unit.added, unit.term.renamed(name, from)));
            }
            case UnitRetired(var authority, var code, var from) -> {
                var unit = known(known(authorities, authority, event).units, code, event);
                yield withUnit(authority, code, new Unit(unit.added, unit.term.retired(from)));
            }
            case OrganisationAdded added ->
                    withMemberships(
                            fresh(organisations, added.code(), event),
                            new Organisation(
                                    added,
                                    Term.added(added.code(), added.name(), List.of(), added.from()),
                                    List.of()));
            case MunicipalityJoined(var code, var municipality, var area, var from) -> {
                var before = known(organisations, code, event);
                yield withMemberships(
                        code,
                        new Organisation(
                                before.added,
                                before.term,
                                plus(
                                        before.memberships,
                                        new Membership(municipality, area, from, null))));
            }
            case MunicipalityLeft(var code, var municipality, var from) -> {
                var before = known(organisations, code, event);
                var last = before.latest(municipality).orElseThrow(() -> impossible(event));
                var memberships = new ArrayList<>(before.memberships);
                memberships.set(
                        memberships.lastIndexOf(last),
                        new Membership(municipality, last.area, last.from, from));
                yield withMemberships(
                        code, new Organisation(before.added, before.term, memberships));
            }
        };
    }

    static Term termOf(EventTypeAdded added) {
        return Term.added(added.code(), added.name(), List.of(added.englishName()), added.from());
    }

    private Catalogue withType(String code, EventType type) {
        return new Catalogue(version + 1, put(eventTypes, code, type), authorities, organisations);
    }

    private Catalogue withAuthority(String code, Authority authority) {
        return new Catalogue(
                version + 1, eventTypes, put(authorities, code, authority), organisations);
    }

    private Catalogue withUnit(String authority, String code, Unit unit) {
        var before = Objects.requireNonNull(authorities.get(authority));
        return withAuthority(
                authority, new Authority(before.added, before.term, put(before.units, code, unit)));
    }

    private Catalogue withMemberships(String code, Organisation organisation) {
        return new Catalogue(
                version + 1, eventTypes, authorities, put(organisations, code, organisation));
    }

    private static <V> String fresh(Map<String, V> map, String code, CatalogueEvent event) {
        if (map.containsKey(code)) {
            throw impossible(event);
        }
        return code;
    }

    private static <V> V known(Map<String, V> map, String code, CatalogueEvent event) {
        var value = map.get(code);
        if (value == null) {
            throw impossible(event);
        }
        return value;
    }

    private static IllegalStateException impossible(CatalogueEvent event) {
        return new IllegalStateException(
                "Impossible history: " + event.getClass().getSimpleName() + " of the catalogue");
    }

    private static <V> Map<String, V> put(Map<String, V> map, String code, V value) {
        var copy = new LinkedHashMap<>(map);
        copy.put(code, value);
        return Collections.unmodifiableMap(copy);
    }

    private static <T> List<T> plus(List<T> list, T item) {
        var copy = new ArrayList<>(list);
        copy.add(item);
        return copy;
    }
}
