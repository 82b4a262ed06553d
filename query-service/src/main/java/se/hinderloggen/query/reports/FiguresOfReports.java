package se.hinderloggen.query.reports;

import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import se.hinderloggen.events.Audience;
import se.hinderloggen.platform.problem.ProblemException;
import se.hinderloggen.query.basefigures.BaseFigures;
import se.hinderloggen.query.catalogue.Catalogues;
import se.hinderloggen.query.position.CaughtUp;
import se.hinderloggen.query.reports.ReportFigures.Base;
import se.hinderloggen.query.reports.ReportFigures.Both;
import se.hinderloggen.query.reports.ReportFigures.InCatalogue;
import se.hinderloggen.query.reports.ReportFigures.Named;
import tools.jackson.databind.json.JsonMapper;

/**
 * The figures of a report, worked out from what was known. Nothing of them is kept: for the same
 * question the views give the same bytes, whatever is recorded, corrected, reclassified or erased
 * later, whatever becomes of the catalogue, and however often the views are built anew.
 */
@Component
class FiguresOfReports {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final InternalFigures internal;
    private final PublicFigures forEveryone;
    private final ComparedYears compared;
    private final ReportedFaults faults;
    private final BaseFigures base;
    private final Catalogues catalogues;
    private final CaughtUp caughtUp;

    FiguresOfReports(
            InternalFigures internal,
            PublicFigures forEveryone,
            ComparedYears compared,
            ReportedFaults faults,
            BaseFigures base,
            Catalogues catalogues,
            CaughtUp caughtUp) {
        this.internal = internal;
        this.forEveryone = forEveryone;
        this.compared = compared;
        this.faults = faults;
        this.base = base;
        this.catalogues = catalogues;
        this.caughtUp = caughtUp;
    }

    /**
     * @param json canonical
     * @param hash SHA-256 of it
     */
    record Document(ReportFigures figures, String json, String hash) {}

    /**
     * @throws ProblemException 400 for a version of the catalogue that there has not been; 503
     *     while the views are being filled
     */
    Document of(ReportQuestion question) {
        caughtUp.require();
        var figures = figures(question);
        var bytes = CanonicalJson.bytes(JSON.valueToTree(figures));
        return new Document(
                figures, new String(bytes, StandardCharsets.UTF_8), CanonicalJson.hash(bytes));
    }

    private ReportFigures figures(ReportQuestion question) {
        var catalogue = catalogues.known(question.catalogueVersion(), question.day());
        var denominators = new Denominators(base.history(question.organisation()), question);
        var counted =
                switch (question.audience()) {
                    case INTERNAL -> internal.count(question, catalogue, denominators);
                    case PUBLIC -> forEveryone.count(question, catalogue, denominators);
                };
        var bases = bases(question, denominators);
        var breaks = ReportNotes.breaks(question, catalogue);
        var unknown = counted.monthUnknown();
        var monthless = unknown == null ? null : unknown.year().count();
        return new ReportFigures(
                ReportFigures.FORM,
                question.audience(),
                Named.of(catalogue.organisation(question.organisation())),
                question.year(),
                question.comparedWith(),
                question.knownUntil(),
                new InCatalogue(question.catalogueVersion(), catalogue.day(), breaks),
                bases,
                counted.observations(),
                counted.findings(),
                counted.kinds(),
                counted.eventTypes(),
                counted.authorities(),
                counted.units(),
                counted.municipalities(),
                counted.months(),
                unknown,
                counted.byKind(),
                switch (question.audience()) {
                    case INTERNAL -> compared.forOurselves(question, catalogue);
                    case PUBLIC -> compared.forEveryone(question, counted, denominators, breaks);
                },
                faults.figures(question, catalogue),
                ReportNotes.of(question, bases, breaks, monthless == null ? 0 : monthless));
    }

    private static Both<Base> bases(ReportQuestion question, Denominators denominators) {
        boolean places = question.audience() == Audience.INTERNAL;
        return new Both<>(
                denominators.base(question.year(), places),
                question.comparedWith() == null
                        ? null
                        : denominators.base(question.comparedWith(), places));
    }
}
