package se.hinderloggen.query.basefigures;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.hinderloggen.platform.access.Actor;
import se.hinderloggen.query.catalogue.Catalogue;
import se.hinderloggen.query.catalogue.Coded;
import se.hinderloggen.query.sql.Columns;

/** The base figures of one's own operation, with everything they have been. */
@RestController
class BaseFiguresApi {

    private final BaseFigures figures;

    BaseFiguresApi(BaseFigures figures) {
        this.figures = figures;
    }

    record BaseFiguresAnswer(String organisation, List<BaseFigure> items) {}

    /**
     * @param municipality absent for the whole operation
     * @param history what it has been, the oldest first; the last is what holds
     */
    record BaseFigure(
            int year,
            @Nullable Coded municipality,
            int clients,
            @Nullable Integer assignments,
            List<KnownFigure> history) {}

    /**
     * @param knownUntil absent when it still is what we know
     */
    record KnownFigure(
            int clients,
            @Nullable Integer assignments,
            Instant knownFrom,
            @Nullable Instant knownUntil) {}

    @Operation(
            summary =
                    "Clients and assignments per year and municipality, with what they were before")
    @GetMapping("/api/base-figures/{organisation}")
    BaseFiguresAnswer baseFigures(@PathVariable String organisation, Actor actor) {
        actor.requireOwn(organisation);
        var items = new ArrayList<BaseFigure>();
        var history = new ArrayList<KnownFigure>();
        for (var figure : figures.history(organisation)) {
            boolean holds = figure.knownUntil().equals(Columns.INFINITY);
            history.add(
                    new KnownFigure(
                            figure.clients(),
                            figure.assignments(),
                            figure.knownFrom(),
                            holds ? null : figure.knownUntil()));
            if (holds) {
                items.add(
                        new BaseFigure(
                                figure.year(),
                                figure.municipality().isEmpty()
                                        ? null
                                        : Catalogue.municipality(figure.municipality()),
                                figure.clients(),
                                figure.assignments(),
                                List.copyOf(history)));
                history.clear();
            }
        }
        return new BaseFiguresAnswer(organisation, items);
    }
}
