package se.hinderloggen.web.catalogue;

import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.hinderloggen.web.layout.Words;
import se.hinderloggen.web.services.Answers.Member;
import se.hinderloggen.web.services.Answers.Organisation;
import se.hinderloggen.web.services.QueryService;
import se.hinderloggen.web.signin.Person;

/** The catalogue, for everyone of an operation to read. */
@Controller
class CataloguePage {

    private final QueryService query;
    private final Clock clock;

    CataloguePage(QueryService query, Clock clock) {
        this.query = query;
        this.clock = clock;
    }

    /**
     * @param done address of the change that has just been made
     */
    @GetMapping("/katalog")
    String show(
            @RequestParam(name = "gjort", required = false) @Nullable String done,
            Person person,
            Model model) {
        if (!person.isOfAnOperation()) {
            throw new AccessDeniedException("For those of an operation");
        }
        var catalogue = query.catalogue();
        var today = LocalDate.now(clock.withZone(Words.SWEDEN));
        model.addAttribute("today", today);
        model.addAttribute("done", Optional.ofNullable(done).flatMap(Change::at).orElse(null));
        model.addAttribute("mayChange", person.isCoordinator());
        model.addAttribute("own", person.organisation());
        // What is in use first; the order among them is the catalogue's.
        model.addAttribute(
                "types",
                catalogue.eventTypes().stream()
                        .sorted(Comparator.comparing(it -> !it.isInUse(today)))
                        .toList());
        model.addAttribute(
                "authorities",
                catalogue.authorities().stream()
                        .sorted(Comparator.comparing(it -> !it.isInUse(today)))
                        .toList());
        model.addAttribute(
                "organisations",
                catalogue.organisations().stream()
                        .sorted(
                                Comparator.comparing(
                                        it -> !it.code().equals(person.organisation())))
                        .map(CataloguePage::inOrder)
                        .toList());
        model.addAttribute("names", new TypeNames(catalogue.eventTypes()));
        model.addAttribute("styles", List.of("admin.css"));
        return "catalogue/catalogue";
    }

    /** By area, then as municipalities stand in a Swedish list. */
    private static Organisation inOrder(Organisation organisation) {
        var swedish = Collator.getInstance(Locale.of("sv", "SE"));
        return new Organisation(
                organisation.code(),
                organisation.names(),
                organisation.municipalities().stream()
                        .sorted(
                                Comparator.comparing(
                                                (Member it) -> it.area() == null ? "" : it.area(),
                                                swedish)
                                        .thenComparing(Member::name, swedish))
                        .toList());
    }
}
