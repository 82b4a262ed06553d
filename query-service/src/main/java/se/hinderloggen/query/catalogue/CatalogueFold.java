package se.hinderloggen.query.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
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
import se.hinderloggen.events.Principal;
import se.hinderloggen.events.SuccessorRelation;

/** The whole catalogue in memory while events are folded into it. It is small. */
final class CatalogueFold {

    /** For as long as nobody has said otherwise. */
    static final LocalDate FOR_EVER = LocalDate.MAX;

    record Key(Category category, String authority, String code) implements Comparable<Key> {
        static Key of(Category category, String code) {
            return new Key(category, "", code);
        }

        @Override
        public int compareTo(Key other) {
            return Comparator.comparing(Key::category)
                    .thenComparing(Key::authority)
                    .thenComparing(Key::code)
                    .compare(this, other);
        }
    }

    record Entry(
            @Nullable String englishName,
            @Nullable String definition,
            @Nullable String example,
            @Nullable Principal principal,
            List<String> aliases,
            boolean receivesFeeds,
            LocalDate from,
            LocalDate until) {

        static Entry plain(List<String> aliases, LocalDate from) {
            return new Entry(null, null, null, null, aliases, false, from, FOR_EVER);
        }

        Entry retired(LocalDate day) {
            return new Entry(
                    englishName, definition, example, principal, aliases, receivesFeeds, from, day);
        }
    }

    record Successor(
            String eventType, LocalDate from, SuccessorRelation relation, List<String> to) {}

    record Membership(
            String organisation,
            String municipality,
            LocalDate from,
            LocalDate until,
            @Nullable String area) {}

    final TreeMap<Key, Entry> entries = new TreeMap<>();
    final TreeMap<Key, TreeMap<LocalDate, String>> names = new TreeMap<>();
    final List<Successor> successors = new ArrayList<>();
    final List<Membership> memberships = new ArrayList<>();

    void apply(CatalogueEvent event) {
        switch (event) {
            case EventTypeAdded it ->
                    add(
                            Key.of(Category.EVENT_TYPE, it.code()),
                            it.name(),
                            new Entry(
                                    it.englishName(),
                                    it.definition(),
                                    it.example(),
                                    null,
                                    List.of(),
                                    false,
                                    it.from(),
                                    FOR_EVER));
            case EventTypeRetired it -> retire(Key.of(Category.EVENT_TYPE, it.code()), it.from());
            case EventTypeMapped it -> {
                successors.removeIf(
                        old -> old.eventType.equals(it.code()) && old.from.equals(it.from()));
                successors.add(new Successor(it.code(), it.from(), it.relation(), it.successors()));
            }
            case AuthorityAdded it ->
                    add(
                            Key.of(Category.AUTHORITY, it.code()),
                            it.name(),
                            new Entry(
                                    null,
                                    null,
                                    null,
                                    it.principal(),
                                    it.aliases(),
                                    it.receivesFeeds(),
                                    it.from(),
                                    FOR_EVER));
            case AuthorityRenamed it ->
                    name(Key.of(Category.AUTHORITY, it.code()), it.name(), it.from());
            case AuthorityRetired it -> retire(Key.of(Category.AUTHORITY, it.code()), it.from());
            case UnitAdded it ->
                    add(
                            unit(it.authority(), it.code()),
                            it.name(),
                            Entry.plain(it.aliases(), it.from()));
            case UnitRenamed it -> name(unit(it.authority(), it.code()), it.name(), it.from());
            case UnitRetired it -> retire(unit(it.authority(), it.code()), it.from());
            case OrganisationAdded it ->
                    add(
                            Key.of(Category.ORGANISATION, it.code()),
                            it.name(),
                            Entry.plain(List.of(), it.from()));
            case MunicipalityJoined it -> join(it);
            case MunicipalityLeft it -> leave(it);
        }
    }

    private void add(Key key, String name, Entry entry) {
        entries.put(key, entry);
        name(key, name, entry.from());
    }

    private void name(Key key, String name, LocalDate from) {
        names.computeIfAbsent(key, _ -> new TreeMap<>()).put(from, name);
    }

    private void retire(Key key, LocalDate day) {
        entries.computeIfPresent(key, (_, entry) -> entry.retired(day));
    }

    private void join(MunicipalityJoined it) {
        memberships.removeIf(
                old ->
                        old.organisation.equals(it.organisation())
                                && old.municipality.equals(it.municipality())
                                && old.from.equals(it.from()));
        memberships.add(
                new Membership(
                        it.organisation(), it.municipality(), it.from(), FOR_EVER, it.area()));
    }

    private void leave(MunicipalityLeft it) {
        latest(it)
                .ifPresent(
                        old -> {
                            memberships.remove(old);
                            memberships.add(
                                    new Membership(
                                            old.organisation,
                                            old.municipality,
                                            old.from,
                                            it.from(),
                                            old.area));
                        });
    }

    /** The membership that it ends: the last that had begun. */
    private Optional<Membership> latest(MunicipalityLeft left) {
        return memberships.stream()
                .filter(it -> it.organisation.equals(left.organisation()))
                .filter(it -> it.municipality.equals(left.municipality()))
                .filter(it -> !it.from.isAfter(left.from()))
                .max(Comparator.comparing(Membership::from));
    }

    private static Key unit(String authority, String code) {
        return new Key(Category.UNIT, authority, code);
    }
}
