package se.hinderloggen.query.catalogue;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import se.hinderloggen.events.Principal;
import se.hinderloggen.events.SuccessorRelation;
import se.hinderloggen.query.catalogue.CatalogueFold.Entry;
import se.hinderloggen.query.catalogue.CatalogueFold.Key;
import se.hinderloggen.query.catalogue.CatalogueFold.Membership;
import se.hinderloggen.query.catalogue.CatalogueFold.Successor;
import se.hinderloggen.query.sql.Columns;
import se.hinderloggen.query.sql.Reading;

/** The catalogue's tables, read and written whole. */
@Component
class CatalogueTables {

    private final JdbcTemplate views;

    CatalogueTables(JdbcTemplate views) {
        this.views = views;
    }

    private record Name(Key key, Map.Entry<LocalDate, String> since) {}

    CatalogueFold read() {
        var catalogue = new CatalogueFold();
        views.query(
                "select * from catalogue_entry",
                row -> {
                    String principal = row.getString("principal");
                    catalogue.entries.put(
                            new Key(
                                    Category.valueOf(row.getString("category")),
                                    Reading.text(row, "authority"),
                                    Reading.text(row, "code")),
                            new Entry(
                                    row.getString("english_name"),
                                    row.getString("definition"),
                                    row.getString("example"),
                                    principal == null ? null : Principal.valueOf(principal),
                                    Reading.list(row, "aliases"),
                                    row.getBoolean("receives_feeds"),
                                    Reading.date(row, "valid_from"),
                                    Reading.date(row, "valid_until")));
                });
        views.query(
                "select * from catalogue_name",
                row -> {
                    var key =
                            new Key(
                                    Category.valueOf(row.getString("category")),
                                    Reading.text(row, "authority"),
                                    Reading.text(row, "code"));
                    catalogue
                            .names
                            .computeIfAbsent(key, _ -> new TreeMap<>())
                            .put(Reading.date(row, "valid_from"), Reading.text(row, "name"));
                });
        views.query(
                "select * from catalogue_successor order by event_type, valid_from",
                row -> {
                    catalogue.successors.add(
                            new Successor(
                                    Reading.text(row, "event_type"),
                                    Reading.date(row, "valid_from"),
                                    SuccessorRelation.valueOf(row.getString("relation")),
                                    Reading.list(row, "successors")));
                });
        views.query(
                "select * from catalogue_membership order by organisation, municipality, valid_from",
                row -> {
                    catalogue.memberships.add(
                            new Membership(
                                    Reading.text(row, "organisation"),
                                    Reading.text(row, "municipality"),
                                    Reading.date(row, "valid_from"),
                                    Reading.date(row, "valid_until"),
                                    row.getString("area")));
                });
        return catalogue;
    }

    void write(CatalogueFold catalogue) {
        writeEntries(catalogue);
        writeNames(catalogue);
        Columns.of(catalogue.successors)
                .text(Successor::eventType)
                .date(Successor::from)
                .text(it -> it.relation().name())
                .list(Successor::to)
                .update(
                        views,
                        """
                        insert into catalogue_successor
                            (event_type, valid_from, relation, successors)
                        select event_type, valid_from, relation, successors::text[]
                        from unnest(?::text[], ?::date[], ?::text[], ?::text[])
                            as it(event_type, valid_from, relation, successors)
                        on conflict (event_type, valid_from) do update
                            set relation = excluded.relation, successors = excluded.successors
                        """);
        Columns.of(catalogue.memberships)
                .text(Membership::organisation)
                .text(Membership::municipality)
                .date(Membership::from)
                .date(Membership::until)
                .text(Membership::area)
                .update(
                        views,
                        """
                        insert into catalogue_membership
                            (organisation, municipality, valid_from, valid_until, area)
                        select * from unnest(?::text[], ?::text[], ?::date[], ?::date[], ?::text[])
                        on conflict (organisation, municipality, valid_from) do update
                            set valid_until = excluded.valid_until, area = excluded.area
                        """);
    }

    private void writeEntries(CatalogueFold catalogue) {
        Columns.of(catalogue.entries.entrySet().stream().toList())
                .text(it -> it.getKey().category().name())
                .text(it -> it.getKey().authority())
                .text(it -> it.getKey().code())
                .text(it -> it.getValue().englishName())
                .text(it -> it.getValue().definition())
                .text(it -> it.getValue().example())
                .text(CatalogueTables::principal)
                .list(it -> it.getValue().aliases())
                .bool(it -> it.getValue().receivesFeeds())
                .date(it -> it.getValue().from())
                .date(it -> it.getValue().until())
                .update(
                        views,
                        """
                        insert into catalogue_entry (category, authority, code, english_name,
                            definition, example, principal, aliases, receives_feeds, valid_from,
                            valid_until)
                        select category, authority, code, english_name, definition, example,
                            principal, aliases::text[], receives_feeds, valid_from, valid_until
                        from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                            ?::text[], ?::text[], ?::text[], ?::bool[], ?::date[], ?::date[])
                            as it(category, authority, code, english_name, definition, example,
                            principal, aliases, receives_feeds, valid_from, valid_until)
                        on conflict (category, authority, code) do update set
                            english_name = excluded.english_name, definition = excluded.definition,
                            example = excluded.example, principal = excluded.principal,
                            aliases = excluded.aliases, receives_feeds = excluded.receives_feeds,
                            valid_from = excluded.valid_from, valid_until = excluded.valid_until
                        """);
    }

    private void writeNames(CatalogueFold catalogue) {
        Columns.of(
                        catalogue.names.entrySet().stream()
                                .flatMap(
                                        it ->
                                                it.getValue().entrySet().stream()
                                                        .map(since -> new Name(it.getKey(), since)))
                                .toList())
                .text(it -> it.key().category().name())
                .text(it -> it.key().authority())
                .text(it -> it.key().code())
                .date(it -> it.since().getKey())
                .text(it -> it.since().getValue())
                .update(
                        views,
                        """
                        insert into catalogue_name (category, authority, code, valid_from, name)
                        select * from unnest(?::text[], ?::text[], ?::text[], ?::date[], ?::text[])
                        on conflict (category, authority, code, valid_from) do update
                            set name = excluded.name
                        """);
    }

    private static @Nullable String principal(Map.Entry<Key, Entry> entry) {
        var principal = entry.getValue().principal();
        return principal == null ? null : principal.name();
    }
}
