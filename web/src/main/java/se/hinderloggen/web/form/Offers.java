package se.hinderloggen.web.form;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.hinderloggen.web.layout.Words;
import se.hinderloggen.web.services.Answers.Catalogue;
import se.hinderloggen.web.services.Answers.EventType;
import se.hinderloggen.web.services.Answers.Tag;
import se.hinderloggen.web.services.QueryService;
import se.hinderloggen.web.services.ServiceAway;
import se.hinderloggen.web.services.ServiceProblem;
import se.hinderloggen.web.signin.Person;

/** What a form offers to choose from, the person's recent choices first. */
@Component
public class Offers {

    private static final int MOST_TAGS = 12;

    private final QueryService query;
    private final RecentChoices recent;
    private final Clock clock;

    /**
     * @param hint abbreviations, or where it belongs
     */
    public record Option(String value, String hint) {}

    /** Empty lists where the catalogue could not be asked: everything can be written by hand. */
    public record Choices(
            List<Option> authorities,
            List<Option> units,
            List<Option> municipalities,
            List<EventType> eventTypes,
            List<String> tags) {

        static final Choices NONE =
                new Choices(List.of(), List.of(), List.of(), List.of(), List.of());
    }

    Offers(QueryService query, RecentChoices recent, Clock clock) {
        this.query = query;
        this.recent = recent;
        this.clock = clock;
    }

    public Choices of(Person person) {
        return of(person, Set.of());
    }

    /**
     * @param eventTypes codes that are offered though they may no longer be in use
     */
    public Choices of(Person person, Set<String> eventTypes) {
        try {
            var catalogue = query.catalogue();
            return new Choices(
                    recentFirst(person, "authority", authorities(catalogue)),
                    recentFirst(person, "unit", units(catalogue)),
                    recentFirst(person, "municipality", municipalities(catalogue, person)),
                    catalogue.eventTypes().stream()
                            .filter(it -> it.isInUse(today()) || eventTypes.contains(it.code()))
                            .toList(),
                    query.tags().stream().map(Tag::tag).limit(MOST_TAGS).toList());
        } catch (ServiceAway | ServiceProblem e) {
            return Choices.NONE;
        }
    }

    /** Remembers what the catalogue knows; what else was written is nobody's business. */
    public void remember(Person person, ObservationForm form) {
        var choices = of(person);
        for (var finding : form.getFindings()) {
            remember(person, "authority", finding.getAuthority(), choices.authorities());
            remember(person, "unit", finding.getUnit(), choices.units());
            remember(person, "municipality", finding.getMunicipality(), choices.municipalities());
        }
    }

    private void remember(Person person, String field, String written, List<Option> known) {
        known.stream()
                .filter(it -> it.value().equalsIgnoreCase(written.strip()))
                .findFirst()
                .ifPresent(it -> recent.chose(person, field, it.value()));
    }

    private List<Option> recentFirst(Person person, String field, List<Option> all) {
        Map<String, Option> ordered = new LinkedHashMap<>();
        var known = new LinkedHashMap<String, Option>();
        all.forEach(it -> known.putIfAbsent(it.value(), it));
        for (String choice : recent.of(person, field)) {
            var option = known.get(choice);
            if (option != null) {
                ordered.put(choice, option);
            }
        }
        known.forEach(ordered::putIfAbsent);
        return new ArrayList<>(ordered.values());
    }

    private List<Option> authorities(Catalogue catalogue) {
        return catalogue.authorities().stream()
                .filter(it -> it.isInUse(today()))
                .map(it -> new Option(it.name(), String.join(", ", it.aliases())))
                .toList();
    }

    private static List<Option> units(Catalogue catalogue) {
        return catalogue.authorities().stream()
                .flatMap(
                        authority ->
                                authority.units().stream()
                                        .map(
                                                it ->
                                                        new Option(
                                                                it.name(),
                                                                String.join(
                                                                        ", ",
                                                                        Stream.concat(
                                                                                        it
                                                                                                .aliases()
                                                                                                .stream(),
                                                                                        Stream.of(
                                                                                                authority
                                                                                                        .name()))
                                                                                .toList()))))
                .toList();
    }

    private List<Option> municipalities(Catalogue catalogue, Person person) {
        var own = catalogue.organisation(person.organisation());
        return own == null
                ? List.of()
                : own.municipalities().stream()
                        .filter(it -> it.until() == null || today().isBefore(it.until()))
                        .map(it -> new Option(it.name(), it.area() == null ? "" : it.area()))
                        .toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Words.SWEDEN));
    }
}
