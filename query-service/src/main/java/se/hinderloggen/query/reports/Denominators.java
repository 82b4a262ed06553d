package se.hinderloggen.query.reports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.query.basefigures.Figure;
import se.hinderloggen.query.catalogue.Catalogue;
import se.hinderloggen.query.reports.ReportFigures.Base;
import se.hinderloggen.query.reports.ReportFigures.BaseOfMunicipality;
import se.hinderloggen.query.reports.ReportFigures.Earlier;
import se.hinderloggen.query.reports.ReportFigures.Told;

/**
 * What counts are set against, as it was known. Four decimals, rounded half up, so that the same
 * figures always give the same digits.
 */
final class Denominators {

    /** Of the whole operation. */
    static final String EVERYWHERE = "";

    private static final int DECIMALS = 4;

    private record Place(int year, String municipality) {}

    private final Map<Place, Figure> holding = new HashMap<>();
    private final Map<Integer, List<Earlier>> earlier = new HashMap<>();

    /**
     * @param history every figure of the operation, in the order in which they became known
     */
    Denominators(List<Figure> history, ReportQuestion question) {
        for (var figure : history) {
            if (!figure.knownFrom().isBefore(question.knownUntil())) {
                continue;
            }
            var before = holding.put(new Place(figure.year(), figure.municipality()), figure);
            if (before != null && figure.municipality().equals(EVERYWHERE)) {
                earlier.computeIfAbsent(figure.year(), _ -> new ArrayList<>())
                        .add(
                                new Earlier(
                                        before.clients(),
                                        before.assignments(),
                                        figure.knownFrom()));
            }
        }
    }

    /**
     * @param places whether its municipalities are told
     */
    Base base(int year, boolean places) {
        var clients = clients(year, EVERYWHERE);
        var assignments = assignments(year, EVERYWHERE);
        return new Base(
                clients,
                assignments,
                clients == null || assignments == null ? null : ratio(assignments, clients),
                earlier.getOrDefault(year, List.of()),
                places ? municipalities(year) : List.of());
    }

    private List<BaseOfMunicipality> municipalities(int year) {
        return holding.values().stream()
                .filter(it -> it.year() == year && !it.municipality().equals(EVERYWHERE))
                .sorted(Comparator.comparing(Figure::municipality))
                .map(
                        it ->
                                new BaseOfMunicipality(
                                        it.municipality(),
                                        Catalogue.municipality(it.municipality()).label(),
                                        it.clients(),
                                        it.assignments()))
                .toList();
    }

    /**
     * @param municipality whose clients; absent where nobody has any
     * @param of all that there is of the sort
     */
    Told count(long count, int year, @Nullable String municipality, @Nullable Long of) {
        var clients = municipality == null ? null : clients(year, municipality);
        var assignments = municipality == null ? null : assignments(year, municipality);
        return new Told(
                count,
                Long.toString(count),
                per100(count, clients),
                per100(count, assignments),
                of == null || of == 0 ? null : ratio(count, of));
    }

    @Nullable Integer clients(int year, String municipality) {
        var figure = holding.get(new Place(year, municipality));
        return figure == null ? null : Integer.valueOf(figure.clients());
    }

    @Nullable Integer assignments(int year, String municipality) {
        var figure = holding.get(new Place(year, municipality));
        return figure == null ? null : figure.assignments();
    }

    private static @Nullable BigDecimal per100(long count, @Nullable Integer of) {
        return of == null ? null : ratio(count * 100, of);
    }

    private static @Nullable BigDecimal ratio(long part, long of) {
        return of == 0
                ? null
                : BigDecimal.valueOf(part)
                        .divide(BigDecimal.valueOf(of), DECIMALS, RoundingMode.HALF_UP);
    }
}
