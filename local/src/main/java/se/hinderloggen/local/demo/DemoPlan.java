package se.hinderloggen.local.demo;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/**
 * How often the invented observations happen. Every cell has the same rate all years, apart from
 * two changes that are there to be discovered:
 *
 * <ol>
 *   <li>From March 2023, Arbetsförmedlingen's kundtjänst is twice as often out of reach
 *       (Tillgänglighet).
 *   <li>From January 2025, Region Värmland's öppenvårdspsykiatri refuses a SIP a third as often.
 * </ol>
 *
 * <p>They show in the margins too (in all of Tillgänglighet, in all of Arbetsförmedlingen, in all
 * of SIP). What else differs between years is chance, and what was not yet in use: the type
 * Information och pedagogik before 2024, the kind systemförbättring before 2025.
 *
 * <p>Through the year it goes as in most offices: little in July, most in the autumn.
 */
final class DemoPlan {

    static final YearMonth FIRST = YearMonth.of(2019, 1);
    static final YearMonth LAST = YearMonth.of(2026, 10);

    /** Held by real observations from a file; nothing is invented in it. */
    static final int YEAR_OF_THE_FILE = 2021;

    static final Change UNREACHABLE_CUSTOMER_SERVICE =
            new Change(
                    "HINDER TILLGANGLIGHET ARBETSFORMEDLINGEN/KUNDTJANST",
                    YearMonth.of(2023, 3),
                    2);

    static final Change FEWER_PLANS_REFUSED =
            new Change(
                    "HINDER SIP REGION_VARMLAND/OPPENVARDSPSYKIATRI",
                    YearMonth.of(2025, 1),
                    1 / 3.0);

    private static final YearMonth INFORMATION_FROM = YearMonth.of(2024, 1);
    private static final YearMonth IMPROVEMENTS_FROM = YearMonth.of(2025, 1);

    /** January to December, 12 in all. */
    private static final List<Double> SEASON =
            List.of(1.05, 1.0, 1.1, 1.0, 1.05, 0.8, 0.4, 0.85, 1.25, 1.3, 1.25, 0.95);

    /**
     * A change of a cell's rate.
     *
     * @param factor the rate from then on, against before
     */
    record Change(Cell cell, YearMonth from, double factor) {
        Change(String cell, YearMonth from, double factor) {
            this(Cell.parse(cell), from, factor);
        }
    }

    /**
     * @param perYear how many are to be expected in a year before any change
     */
    record Stream(Cell cell, double perYear) {

        /** How many are to be expected in a month. */
        double expectedIn(YearMonth month) {
            if ((cell.eventType().equals("INFORMATION_PEDAGOGIK")
                            && month.isBefore(INFORMATION_FROM))
                    || (cell.kind().equals("SYSTEMFORBATTRING")
                            && month.isBefore(IMPROVEMENTS_FROM))) {
                return 0;
            }
            double expected = perYear / 12 * SEASON.get(month.getMonthValue() - 1);
            for (var change : List.of(UNREACHABLE_CUSTOMER_SERVICE, FEWER_PLANS_REFUSED)) {
                if (change.cell.equals(cell) && !month.isBefore(change.from)) {
                    expected *= change.factor;
                }
            }
            return expected;
        }
    }

    static final List<Stream> STREAMS =
            List.of(
                    stream("HINDER TILLGANGLIGHET ARBETSFORMEDLINGEN/KUNDTJANST", 9),
                    stream("HINDER TILLGANGLIGHET REGION_VARMLAND/VARDCENTRAL", 6),
                    stream("HINDER TILLGANGLIGHET REGION_VARMLAND/OPPENVARDSPSYKIATRI", 3.5),
                    stream("HINDER TILLGANGLIGHET REGION_VARMLAND/AKUTPSYKIATRI", 1.2),
                    stream("HINDER TILLGANGLIGHET FORSAKRINGSKASSAN", 3.5),
                    stream("HINDER TILLGANGLIGHET KOMMUN/EKONOMISKT_BISTAND", 2.5),
                    stream("HINDER TILLGANGLIGHET BANK", 1.5),
                    stream("HINDER TILLGANGLIGHET STATENS_SERVICECENTER", 0.8),
                    stream("HINDER TILLGANGLIGHET KRONOFOGDEN", 0.8),
                    stream("HINDER TILLGANG_VARD_STOD REGION_VARMLAND/OPPENVARDSPSYKIATRI", 3.5),
                    stream("HINDER TILLGANG_VARD_STOD REGION_VARMLAND/SLUTENVARDSPSYKIATRI", 1.3),
                    stream("HINDER TILLGANG_VARD_STOD REGION_VARMLAND/VUXENHABILITERING", 1.3),
                    stream("HINDER TILLGANG_VARD_STOD KOMMUN/SOCIALTJANST", 2.5),
                    stream("HINDER TILLGANG_VARD_STOD KOMMUN/LSS", 1.8),
                    stream("HINDER TILLGANG_VARD_STOD KOMMUN/BOENDESTOD", 2),
                    stream("HINDER TILLGANG_VARD_STOD KOMMUN/SOCIALPSYKIATRI", 1.2),
                    stream(
                            "HINDER LEDNING_ORGANISATION_RUTIN REGION_VARMLAND/OPPENVARDSPSYKIATRI",
                            2.5),
                    stream("HINDER LEDNING_ORGANISATION_RUTIN REGION_VARMLAND/VARDCENTRAL", 1.8),
                    stream("HINDER LEDNING_ORGANISATION_RUTIN FORSAKRINGSKASSAN", 4),
                    stream("HINDER LEDNING_ORGANISATION_RUTIN ARBETSFORMEDLINGEN", 1.8),
                    stream("HINDER LEDNING_ORGANISATION_RUTIN KOMMUN/OVERFORMYNDARE", 1.3),
                    stream("HINDER LEDNING_ORGANISATION_RUTIN KOMMUN/SOCIALTJANST", 1.8),
                    stream("HINDER LEDNING_ORGANISATION_RUTIN A_KASSA", 0.7),
                    stream("HINDER BEMOTANDE REGION_VARMLAND/OPPENVARDSPSYKIATRI", 2),
                    stream("HINDER BEMOTANDE REGION_VARMLAND/VARDCENTRAL", 1.3),
                    stream("HINDER BEMOTANDE KOMMUN/EKONOMISKT_BISTAND", 2.6),
                    stream("HINDER BEMOTANDE POLISEN", 0.7),
                    stream("HINDER BEMOTANDE FORSAKRINGSKASSAN", 1),
                    stream("HINDER SAMVERKAN KOMMUN/SOCIALTJANST", 1.8),
                    stream("HINDER SAMVERKAN REGION_VARMLAND/ALLMANPSYKIATRI", 1.3),
                    stream("HINDER SAMVERKAN FORSAKRINGSKASSAN", 1.3),
                    stream("HINDER SIP REGION_VARMLAND/OPPENVARDSPSYKIATRI", 12),
                    stream("HINDER SIP KOMMUN/SOCIALTJANST", 2),
                    stream("HINDER INFORMATION_PEDAGOGIK FORSAKRINGSKASSAN", 3.5),
                    stream("HINDER INFORMATION_PEDAGOGIK ARBETSFORMEDLINGEN", 1),
                    stream("HINDER INFORMATION_PEDAGOGIK KOMMUN/EKONOMISKT_BISTAND", 2),
                    stream("HINDER INFORMATION_PEDAGOGIK KRONOFOGDEN", 1),
                    stream("SYSTEMRATT BEMOTANDE REGION_VARMLAND/OPPENVARDSPSYKIATRI", 3),
                    stream("SYSTEMRATT TILLGANGLIGHET FORSAKRINGSKASSAN", 2),
                    stream("SYSTEMRATT TILLGANGLIGHET REGION_VARMLAND/VARDCENTRAL", 2),
                    stream("SYSTEMRATT TILLGANG_VARD_STOD KOMMUN/SOCIALTJANST", 2),
                    stream("SYSTEMRATT TILLGANG_VARD_STOD KOMMUN/BOENDESTOD", 1.5),
                    stream("SYSTEMRATT SAMVERKAN REGION_VARMLAND/OPPENVARDSPSYKIATRI", 2),
                    stream("SYSTEMRATT SAMVERKAN FORSAKRINGSKASSAN", 1.5),
                    stream("SYSTEMRATT BEMOTANDE KOMMUN/EKONOMISKT_BISTAND", 1.5),
                    stream("SYSTEMRATT BEMOTANDE STATENS_SERVICECENTER", 1),
                    stream("SYSTEMFORBATTRING INFORMATION_PEDAGOGIK FORSAKRINGSKASSAN", 2),
                    stream("SYSTEMFORBATTRING TILLGANGLIGHET REGION_VARMLAND/VARDCENTRAL", 1.5),
                    stream("SYSTEMFORBATTRING SAMVERKAN KOMMUN/SOCIALTJANST", 1.5),
                    stream(
                            "SYSTEMFORBATTRING TILLGANG_VARD_STOD REGION_VARMLAND/OPPENVARDSPSYKIATRI",
                            1));

    /** Clients in 2020 by municipality: how often each is met, and that year's base figures. */
    static final Map<String, Integer> CLIENTS_2020 =
            Map.ofEntries(
                    Map.entry("1784", 19), // Arvika
                    Map.entry("1730", 5), // Eda
                    Map.entry("1782", 10), // Filipstad
                    Map.entry("1763", 1), // Forshaga
                    Map.entry("1764", 5), // Grums
                    Map.entry("1783", 20), // Hagfors
                    Map.entry("1761", 3), // Hammarö
                    Map.entry("1780", 62), // Karlstad
                    Map.entry("1715", 11), // Kil
                    Map.entry("1781", 21), // Kristinehamn
                    Map.entry("1762", 8), // Munkfors
                    Map.entry("1760", 9), // Storfors
                    Map.entry("1766", 6), // Sunne
                    Map.entry("1785", 9), // Säffle
                    Map.entry("1737", 7), // Torsby
                    Map.entry("1765", 6)); // Årjäng

    private DemoPlan() {}

    /** Hammarö took part to the end of 2020. */
    static boolean takesPart(String municipality, YearMonth month) {
        return !municipality.equals("1761") || month.getYear() <= 2020;
    }

    private static Stream stream(String cell, double perYear) {
        return new Stream(Cell.parse(cell), perYear);
    }
}
