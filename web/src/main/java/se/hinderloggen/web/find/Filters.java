package se.hinderloggen.web.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import se.hinderloggen.web.services.Answers.Authority;
import se.hinderloggen.web.services.Answers.Catalogue;
import se.hinderloggen.web.services.Answers.EventType;
import se.hinderloggen.web.services.Answers.Name;
import se.hinderloggen.web.services.Answers.Tag;

/**
 * What can be chosen to narrow the question down, and what has been chosen, in words. What is no
 * longer in use can be chosen too: earlier observations have it.
 */
public final class Filters {

    /** Stands in a question for those where it is not known. */
    static final String UNKNOWN = "UNKNOWN";

    private final Question question;
    private final Catalogue catalogue;
    private final List<String> tags;
    private final @Nullable String organisation;
    private final MessageSource words;
    private final Locale language;

    public record Choice(String value, String label, boolean chosen) {}

    public record Group(String label, List<Choice> choices) {}

    /**
     * @param address of the question without this filter
     */
    public record Chip(String filter, String value, String address) {}

    Filters(
            Question question,
            Catalogue catalogue,
            List<Tag> tags,
            @Nullable String organisation,
            MessageSource words,
            Locale language) {
        this.question = question;
        this.catalogue = catalogue;
        this.tags = tags.stream().map(Tag::tag).toList();
        this.organisation = organisation;
        this.words = words;
        this.language = language;
    }

    public List<Choice> kinds() {
        return withUnlisted(
                "kind",
                catalogue.kinds().stream()
                        .map(it -> choice("kind", it.code(), text("kind." + it.code())))
                        .toList());
    }

    public List<Choice> authorities() {
        return withUnlisted(
                "authority",
                catalogue.authorities().stream()
                        .map(
                                it ->
                                        new Choice(
                                                it.code(),
                                                it.name(),
                                                isMeant(
                                                        question.get("authority"),
                                                        it.code(),
                                                        it.names(),
                                                        it.aliases())))
                        .toList());
    }

    /** Of each authority that has any; of the chosen authority alone when there is one. */
    public List<Group> units() {
        var chosen = authorities().stream().filter(Choice::chosen).map(Choice::value).toList();
        var groups = new ArrayList<Group>();
        for (var authority : catalogue.authorities()) {
            if (!authority.units().isEmpty()
                    && (chosen.isEmpty() || chosen.contains(authority.code()))) {
                groups.add(new Group(authority.name(), units(authority)));
            }
        }
        var listed = groups.stream().flatMap(it -> it.choices().stream()).toList();
        var unlisted = withUnlisted("unit", listed);
        if (unlisted.size() > listed.size()) {
            groups.addFirst(new Group("", List.of(unlisted.getFirst())));
        }
        return List.copyOf(groups);
    }

    private List<Choice> units(Authority authority) {
        String given = question.get("unit");
        String prefix = authority.code() + "/";
        return authority.units().stream()
                .map(
                        it ->
                                new Choice(
                                        prefix + it.code(),
                                        it.name(),
                                        given.equals(prefix + it.code())
                                                || (isMeant(given, it.code(), it.names(), List.of())
                                                        && !question.get("authority").isEmpty())))
                .toList();
    }

    public List<Choice> eventTypes() {
        return withUnlisted(
                "eventType",
                catalogue.eventTypes().stream()
                        .map(
                                it ->
                                        new Choice(
                                                it.code(),
                                                label(it),
                                                isMeant(
                                                        question.get("eventType"),
                                                        it.code(),
                                                        it.names(),
                                                        List.of())))
                        .toList());
    }

    private String label(EventType type) {
        return language.getLanguage().equals("en") && type.englishName() != null
                ? type.englishName()
                : type.name();
    }

    /** Those of the own operation, also those that have left it. */
    public List<Choice> municipalities() {
        var own = catalogue.organisation(organisation);
        return withUnlisted(
                "municipality",
                own == null
                        ? List.of()
                        : own.municipalities().stream()
                                .map(it -> choice("municipality", it.code(), it.name()))
                                .distinct()
                                .toList());
    }

    public List<Choice> tags() {
        return withUnlisted("tag", tags.stream().map(it -> choice("tag", it, it)).toList());
    }

    /** Those that are counted as another one. */
    public List<Choice> merged() {
        return withUnlisted(
                "merged",
                Stream.of("false", "true")
                        .map(it -> choice("merged", it, text("find.merged." + it)))
                        .toList());
    }

    public List<Choice> sorts() {
        return Stream.of("-recorded", "recorded", "-occurred", "occurred")
                .map(it -> choice("sort", it, text("find.sort." + it)))
                .toList();
    }

    /** What the question is narrowed down by, each to be taken away. */
    public List<Chip> chips() {
        return Question.FILTERS.stream()
                .filter(it -> !question.get(it).isEmpty())
                .map(it -> new Chip(text("find." + it), chosen(it), question.without(it).address()))
                .toList();
    }

    private String chosen(String filter) {
        var choices =
                switch (filter) {
                    case "kind" -> kinds();
                    case "authority" -> authorities();
                    case "unit" ->
                            units().stream()
                                    .flatMap(
                                            group ->
                                                    group.choices().stream()
                                                            .map(it -> named(group, it)))
                                    .toList();
                    case "eventType" -> eventTypes();
                    case "municipality" -> municipalities();
                    case "merged" -> merged();
                    default -> List.<Choice>of();
                };
        return choices.stream()
                .filter(Choice::chosen)
                .map(Choice::label)
                .findFirst()
                .orElseGet(() -> question.get(filter));
    }

    private static Choice named(Group group, Choice it) {
        return group.label().isEmpty()
                ? it
                : new Choice(it.value(), it.label() + ", " + group.label(), it.chosen());
    }

    /** What stands in the address and is not on the list can be chosen all the same. */
    private List<Choice> withUnlisted(String filter, List<Choice> listed) {
        String given = question.get(filter);
        if (given.isEmpty() || listed.stream().anyMatch(Choice::chosen)) {
            return listed;
        }
        var all = new ArrayList<Choice>();
        all.add(new Choice(given, given.equals(UNKNOWN) ? text("find.unknown") : given, true));
        all.addAll(listed);
        return List.copyOf(all);
    }

    private Choice choice(String filter, String value, String label) {
        String given = question.get(filter);
        return new Choice(
                value, label, given.equalsIgnoreCase(value) || given.equalsIgnoreCase(label));
    }

    /** As the query-service takes it: by code, name or abbreviation. */
    private static boolean isMeant(
            String given, String code, List<Name> names, List<String> aliases) {
        return Stream.of(Stream.of(code), names.stream().map(Name::name), aliases.stream())
                .flatMap(it -> it)
                .anyMatch(it -> it.equalsIgnoreCase(given));
    }

    private String text(String key) {
        return words.getMessage(key, null, language);
    }
}
