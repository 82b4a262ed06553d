package se.hinderloggen.command.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.command.catalogue.CatalogueCommand.AddAuthority;
import se.hinderloggen.command.catalogue.CatalogueCommand.AddEventType;
import se.hinderloggen.command.catalogue.CatalogueCommand.AddOrganisation;
import se.hinderloggen.command.catalogue.CatalogueCommand.AddUnit;
import se.hinderloggen.command.catalogue.CatalogueCommand.JoinMunicipality;
import se.hinderloggen.command.catalogue.CatalogueCommand.LeaveMunicipality;
import se.hinderloggen.command.catalogue.CatalogueCommand.MapEventType;
import se.hinderloggen.events.Principal;
import se.hinderloggen.events.SuccessorRelation;

/**
 * What the catalogue holds from the start. Carrying it out again changes nothing, so it may be
 * carried out at every start.
 *
 * <p>Where no first day is known, things are in use from the year 2000, when personliga ombud
 * became permanent; no record is older.
 */
public final class StartCatalogue {

    private static final LocalDate EVER = LocalDate.of(2000, 1, 1);

    private final List<CatalogueCommand> commands = new ArrayList<>();

    private StartCatalogue() {
        eventTypes();
        regions();
        municipalities();
        state();
        others();
        varmland();
        sodraDalarna();
        fyrbodal();
    }

    /** In an order in which each can be carried out after those before. */
    public static List<CatalogueCommand> commands() {
        return List.copyOf(new StartCatalogue().commands);
    }

    private void eventTypes() {
        eventType(
                "TILLGANGLIGHET",
                "Tillgänglighet",
                "Availability",
                "Om det går att nå verksamheten och rätt person där: telefon, tider, lokaler och digitala vägar.",
                "Telefonkön stänger innan någon har hunnit svara.",
                EVER);
        eventType(
                "TILLGANG_VARD_STOD",
                "Tillgång till vård och stöd",
                "Access to care and support",
                "Om vård, insatser och behandling ges till den som behöver dem, i tid och i den mängd som behövs.",
                "En beviljad insats har inte kommit i gång efter ett halvår.",
                EVER);
        eventType(
                "LEDNING_ORGANISATION_RUTIN",
                "Brister i ledning/organisation/rutin",
                "Shortcomings in management, organisation or routine",
                "Hur verksamheten leds, bemannas och ordnar sina rutiner, och vad det gör med personens ärende.",
                "Handläggaren byts tre gånger på ett år och varje gång börjar utredningen om.",
                EVER);
        eventType(
                "BEMOTANDE",
                "Bemötande",
                "Treatment",
                "Hur personen blir lyssnad på, trodd och respekterad i mötet med verksamheten.",
                "Personen avbryts och får höra att det nog inte är så illa.",
                EVER);
        eventType(
                "SAMVERKAN",
                "Samverkan",
                "Cooperation",
                "Hur verksamheter hjälps åt kring den som behöver flera av dem.",
                "Två verksamheter hänvisar till varandra och ingen av dem börjar.",
                EVER);
        eventType(
                "SIP",
                "Samordnad individuell plan (SIP)",
                "Coordinated individual plan (SIP)",
                "Om en samordnad individuell plan erbjuds, förbereds, genomförs och följs upp när region och kommun båda behövs.",
                "Begäran om en plan blir liggande och ingen kallar till möte.",
                EVER);
        eventType(
                "INFORMATION_PEDAGOGIK",
                "Information och pedagogik",
                "Information and explanation",
                "Om brev, beslut, blanketter och besked går att förstå och använda för den som de gäller.",
                "Av beslutet framgår inte vad personen behöver göra för att få pengar nästa månad.",
                LocalDate.of(2024, 1, 1));
        commands.add(
                new MapEventType(
                        "SIP",
                        SuccessorRelation.REPORTED_TOGETHER,
                        List.of("SAMVERKAN"),
                        LocalDate.of(2021, 1, 1)));
    }

    private void eventType(
            String code,
            String name,
            String englishName,
            String definition,
            String example,
            LocalDate from) {
        commands.add(new AddEventType(code, name, englishName, definition, example, from));
    }

    private void regions() {
        region("REGION_VARMLAND", "Region Värmland", "Landstinget i Värmland");
        unit("REGION_VARMLAND", "CTS", "CTS");
        region("REGION_DALARNA", "Region Dalarna", "Landstinget Dalarna");
    }

    private void region(String code, String name, String... aliases) {
        authority(code, name, Principal.REGION, aliases);
        unit(code, "VARDCENTRAL", "Vårdcentral", "Vårdcentralen", "VC");
        unit(
                code,
                "OPPENVARDSPSYKIATRI",
                "Öppenvårdspsykiatri",
                "Öppenvårdspsykiatrin",
                "Öppenpsykiatri",
                "Psykiatrisk öppenvård",
                "Psykiatrisk öppenvårdsmottagning");
        unit(code, "ALLMANPSYKIATRI", "Allmänpsykiatri", "Allmänpsykiatrin");
        unit(
                code,
                "AKUTPSYKIATRI",
                "Akutpsykiatri",
                "Akutpsykiatrin",
                "Psykakuten",
                "Psykiatrisk akutmottagning");
        unit(
                code,
                "SLUTENVARDSPSYKIATRI",
                "Slutenvårdspsykiatri",
                "Slutenvårdspsykiatrin",
                "Slutenpsykiatri",
                "Psykiatrisk slutenvård");
        unit(
                code,
                "BARN_UNGDOMSPSYKIATRI",
                "Barn- och ungdomspsykiatri",
                "Barn- och ungdomspsykiatrin",
                "BUP");
        unit(
                code,
                "VUXENHABILITERING",
                "Vuxenhabilitering",
                "Vuxenhabiliteringen",
                "Vuxenhab",
                "Habiliteringen för vuxna");
        unit(code, "FORLOSSNING", "Förlossning", "Förlossningen", "Förlossningsavdelning");
    }

    private void municipalities() {
        var code = CatalogueLookup.MUNICIPAL_AUTHORITY;
        authority(code, "Kommun", Principal.MUNICIPALITY, "Kommunen", "Kommuner");
        unit(code, "EKONOMISKT_BISTAND", "Ekonomiskt bistånd", "Försörjningsstöd", "Socialbidrag");
        unit(code, "SOCIALPSYKIATRI", "Socialpsykiatri", "Socialpsykiatrin");
        unit(code, "LSS", "LSS", "LSS-handläggning", "LSS-enheten");
        unit(code, "SOCIALTJANST", "Socialtjänst", "Socialtjänsten", "Socialkontoret");
        unit(code, "BOENDESTOD", "Boendestöd", "Boendestödet");
        unit(code, "OVERFORMYNDARE", "Överförmyndare", "Överförmyndaren", "Överförmyndarnämnden");
    }

    private void state() {
        authority("FORSAKRINGSKASSAN", "Försäkringskassan", Principal.STATE, "FK", "F-kassan");
        authority("ARBETSFORMEDLINGEN", "Arbetsförmedlingen", Principal.STATE, "AF");
        unit("ARBETSFORMEDLINGEN", "KUNDTJANST", "Kundtjänst", "Kundtjänsten");
        authority("KRONOFOGDEN", "Kronofogden", Principal.STATE, "KFM", "Kronofogdemyndigheten");
        authority(
                "STATENS_SERVICECENTER",
                "Statens servicecenter",
                Principal.STATE,
                "SSC",
                "Servicekontor",
                "Servicekontoret");
        authority("POLISEN", "Polisen", Principal.STATE, "Polismyndigheten", "Polis");
        authority("LANSSTYRELSEN", "Länsstyrelsen", Principal.STATE, "Länsstyrelse");
        authority("SOCIALSTYRELSEN", "Socialstyrelsen", Principal.STATE, "SoS");
    }

    /** Recorded, yet not authorities: they get no feeds. */
    private void others() {
        commands.add(
                new AddAuthority(
                        "BANK", "Bank", Principal.OTHER, List.of("Banken", "Banker"), false, EVER));
        commands.add(
                new AddAuthority(
                        "A_KASSA",
                        "A-kassa",
                        Principal.OTHER,
                        List.of(
                                "A-kassan",
                                "A-kassor",
                                "Arbetslöshetskassa",
                                "Arbetslöshetskassan"),
                        false,
                        EVER));
    }

    private void authority(String code, String name, Principal principal, String... aliases) {
        commands.add(new AddAuthority(code, name, principal, List.of(aliases), true, EVER));
    }

    private void unit(String authority, String code, String name, String... aliases) {
        commands.add(new AddUnit(authority, code, name, List.of(aliases), EVER));
    }

    private void varmland() {
        var code = "PO_VARMLAND";
        commands.add(new AddOrganisation(code, "PO Värmland", EVER));
        // Karlstad, Forshaga, Grums, Hammarö, Kil
        join(code, "Centrala", "1780", "1763", "1764", "1761", "1715");
        // Torsby, Sunne, Hagfors, Munkfors
        join(code, "Norra", "1737", "1766", "1783", "1762");
        // Arvika, Eda, Säffle, Årjäng
        join(code, "Västra", "1784", "1730", "1785", "1765");
        // Kristinehamn, Filipstad, Storfors
        join(code, "Östra", "1781", "1782", "1760");
        // Hammarö was a member to the end of 2020.
        commands.add(new LeaveMunicipality(code, "1761", LocalDate.of(2021, 1, 1)));
    }

    private void sodraDalarna() {
        var code = "PO_SODRA_DALARNA";
        commands.add(new AddOrganisation(code, "PO Södra Dalarna", EVER));
        // Avesta, Borlänge, Falun, Gagnef, Hedemora, Ludvika, Smedjebacken, Säter
        join(code, null, "2084", "2081", "2080", "2026", "2083", "2085", "2061", "2082");
    }

    private void fyrbodal() {
        var code = "PO_FYRBODAL";
        commands.add(new AddOrganisation(code, "PO Fyrbodal", EVER));
        // Trollhättan, Bengtsfors, Dals-Ed, Lysekil, Mellerud, Munkedal, Orust
        join(code, null, "1488", "1460", "1438", "1484", "1461", "1430", "1421");
        // Lilla Edet, Tanum, Uddevalla, Vänersborg, Färgelanda, Strömstad, Åmål
        join(code, null, "1462", "1435", "1485", "1487", "1439", "1486", "1492");
    }

    private void join(String organisation, @Nullable String area, String... municipalities) {
        for (var municipality : municipalities) {
            commands.add(new JoinMunicipality(organisation, municipality, area, EVER));
        }
    }
}
