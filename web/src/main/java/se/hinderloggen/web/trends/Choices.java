package se.hinderloggen.web.trends;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.hinderloggen.web.services.Answers.Catalogue;
import se.hinderloggen.web.services.Answers.EventType;
import se.hinderloggen.web.services.Answers.Member;
import se.hinderloggen.web.services.Answers.Tag;
import se.hinderloggen.web.services.QueryService;
import se.hinderloggen.web.services.ServiceAway;
import se.hinderloggen.web.services.ServiceProblem;
import se.hinderloggen.web.signin.Person;

/** What can be chosen in the form, and what codes are called. */
@Component
public class Choices {

    private static final int MOST_TAGS = 100;

    private final QueryService query;

    Choices(QueryService query) {
        this.query = query;
    }

    /**
     * @param parent what it belongs to; empty for most
     */
    public record Option(String value, String label, String parent) {}

    /**
     * @param places that belong to the operation now: names of municipalities by code
     * @param catalogueYears from which the catalogue says something else about event types
     */
    public record Offered(
            List<Option> authorities,
            List<Option> units,
            List<Option> municipalities,
            List<Option> eventTypes,
            List<Option> kinds,
            Map<String, String> places,
            List<Integer> catalogueYears) {

        public List<Option> of(String name) {
            return switch (name) {
                case "authority" -> authorities;
                case "unit" -> units;
                case "municipality" -> municipalities;
                case "eventType" -> eventTypes;
                case "kind" -> kinds;
                default -> List.of();
            };
        }

        /** Its name, or itself where it is none of ours. */
        public String label(String name, String value) {
            return of(name).stream()
                    .filter(it -> it.value().equals(value))
                    .findFirst()
                    .map(it -> it.parent().isEmpty() ? it.label() : it.parent() + ", " + it.label())
                    .orElse(value);
        }
    }

    /**
     * @param unknown what is said of what is not known
     */
    public Offered of(Person person, LocalDate today, String unknown, Locale language) {
        Catalogue catalogue = query.catalogue();
        var authorities = new ArrayList<Option>();
        var units = new ArrayList<Option>();
        for (var authority : catalogue.authorities()) {
            authorities.add(new Option(authority.code(), authority.name(), ""));
            authority
                    .units()
                    .forEach(
                            it ->
                                    units.add(
                                            new Option(
                                                    authority.code() + "/" + it.code(),
                                                    it.name(),
                                                    authority.name())));
        }
        authorities.sort(Comparator.comparing(Option::label));
        var own = catalogue.organisation(person.organisation());
        var municipalities = new ArrayList<Option>();
        var places = new LinkedHashMap<String, String>();
        if (own != null) {
            own.municipalities().stream()
                    .sorted(Comparator.comparing(Member::name))
                    .forEach(
                            it -> {
                                municipalities.add(new Option(it.code(), it.name(), ""));
                                if (it.until() == null || today.isBefore(it.until())) {
                                    places.put(it.code(), it.name());
                                }
                            });
        }
        municipalities.add(new Option(TrendAnswer.UNKNOWN, unknown, ""));
        var types = new ArrayList<Option>();
        catalogue
                .eventTypes()
                .forEach(it -> types.add(new Option(it.code(), name(it, language), "")));
        types.add(new Option(TrendAnswer.UNKNOWN, unknown, ""));
        return new Offered(
                authorities,
                units,
                municipalities,
                types,
                catalogue.kinds().stream()
                        .map(it -> new Option(it.code(), it.label(), ""))
                        .toList(),
                places,
                catalogueYears(catalogue));
    }

    private static List<Integer> catalogueYears(Catalogue catalogue) {
        return catalogue.eventTypes().stream()
                .flatMap(
                        it ->
                                Stream.concat(
                                        Stream.of(it.from(), it.until()),
                                        it.successors().stream().map(next -> next.from())))
                .filter(Objects::nonNull)
                .map(LocalDate::getYear)
                .distinct()
                .sorted()
                .toList();
    }

    /** None when they are not to be had: the field works without. */
    public List<String> tags() {
        try {
            return query.tags().stream().limit(MOST_TAGS).map(Tag::tag).toList();
        } catch (ServiceAway | ServiceProblem e) {
            return List.of();
        }
    }

    private static String name(EventType type, Locale language) {
        @Nullable String english = type.englishName();
        return language.getLanguage().equals("en") && english != null ? english : type.name();
    }
}
