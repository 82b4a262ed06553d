package se.hinderloggen.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/**
 * A file of observations such as an operation hands in: half of them concern two authorities, so
 * have two rows. The same number gives the same file; no id is in two files.
 */
final class ObservationsFile {

    private static final List<String> KINDS = List.of("HINDER", "HINDER", "HINDER", "SYSTEMRATT");

    /** Authority, unit and municipality, by name or code as people write them. */
    private static final List<String> PLACES =
            List.of(
                    "Region Värmland;Vårdcentral;",
                    "Region Värmland;Öppenvårdspsykiatri;Karlstad",
                    "REGION_VARMLAND;VUXENHABILITERING;",
                    "Kommun;Ekonomiskt bistånd;Arvika",
                    "Kommun;Socialpsykiatri;Kristinehamn",
                    "Sunne kommun;LSS;",
                    "Försäkringskassan;;",
                    "Arbetsförmedlingen;Kundtjänst;Säffle",
                    "Kronofogden;;",
                    "Statens servicecenter;;Torsby");

    private static final List<String> TYPES =
            List.of(
                    "TILLGANGLIGHET",
                    "Tillgång till vård och stöd",
                    "LEDNING_ORGANISATION_RUTIN",
                    "Bemötande",
                    "Samverkan",
                    "SIP",
                    "");

    private static final List<String> EVENTS =
            List.of(
                    "Telefontiden stängde innan någon hade hunnit svara.",
                    "Beslutet saknade skälen och hur det kan överklagas.",
                    "Mötet ställdes in för tredje gången, samma morgon som det skulle hållas.",
                    "Handläggaren hade bytts ut och den nya kände inte till ärendet.",
                    "Klienten fick besked om 14 dagars väntan, sedan om 6 veckor till.",
                    "Blanketten fanns bara på nätet och krävde e-legitimation.",
                    "Två verksamheter hänvisade till varandra och ingen tog det första steget.",
                    "Insatsen som beviljades 2019 har ännu inte kommit i gång.",
                    "Personalen tog sig tid, ringde tillbaka och följde upp efter en vecka.",
                    "Underlaget skickades in två gånger och uppgavs ändå saknas.");

    private static final List<String> DETAILS =
            List.of(
                    "",
                    " Ombudet fick vänta 45 minuter i växeln utan att komma fram.",
                    " Ingen kunde säga vem som ansvarar.",
                    " Ett brev med svåra ord kom i stället för ett samtal.",
                    " Det hände både i mars och i april.",
                    " Rutinen lär ha ändrats, men inget skriftligt finns.",
                    " En planering enligt § 2 erbjöds inte.");

    private static final List<String> CONSEQUENCES =
            List.of(
                    "",
                    "Klienten gav upp och står utan stöd.",
                    "Hyran kunde inte betalas i tid och en avgift på 60 kronor tillkom.",
                    "Oron ökade och sömnen blev sämre.",
                    "Ombudet lade 3 timmar på det som borde ha gått på en kvart.",
                    "Klienten vågade söka hjälp igen.");

    private static final List<String> TAGS =
            List.of("", "", "digitalisering", "handläggningstid,regelverk", "serviceskyldighet");

    private static final LocalDate FIRST_DAY = LocalDate.of(2021, 1, 1);
    private static final int DAYS = 4 * 365;

    private final Path path;
    private final int observations;

    private ObservationsFile(Path path, int observations) {
        this.path = path;
        this.observations = observations;
    }

    static ObservationsFile write(Path folder, int number, int rows) throws IOException {
        Path path = folder.resolve("observations-" + number + ".csv");
        var random = new Random(number);
        int observation = 0;
        try (var out = Files.newBufferedWriter(path)) {
            out.write("external_id;kind;occurred;authority;unit;municipality;event_type;");
            out.write("description;consequences;tags\n");
            for (int row = 0; row < rows; observation++) {
                var start =
                        "B%d-%06d;%s;%s;"
                                .formatted(number, observation, any(KINDS, random), date(random));
                var end =
                        ";%s;%s%s;%s;%s%n"
                                .formatted(
                                        any(TYPES, random),
                                        any(EVENTS, random),
                                        any(DETAILS, random),
                                        any(CONSEQUENCES, random),
                                        any(TAGS, random));
                int place = random.nextInt(PLACES.size());
                for (int n = 0; n <= observation % 2 && row < rows; n++, row++) {
                    out.write(start + PLACES.get((place + n) % PLACES.size()) + end);
                }
            }
        }
        return new ObservationsFile(path, observation);
    }

    /** Mostly to the day. */
    private static String date(Random random) {
        var day = FIRST_DAY.plusDays(random.nextInt(DAYS)).toString();
        return switch (random.nextInt(10)) {
            case 0 -> day.substring(0, 4);
            case 1 -> day.substring(0, 7);
            default -> day;
        };
    }

    private static String any(List<String> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }

    Path path() {
        return path;
    }

    int observations() {
        return observations;
    }
}
