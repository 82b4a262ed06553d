package se.hinderloggen.command.privacy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import se.hinderloggen.events.Municipality;

/**
 * Finds what is likely the name of a person: a common first name before another capitalised word or
 * alone inside a sentence, or a word formed as a surname after another capitalised word. A capital
 * at the start of a sentence says nothing, nor do names of places, authorities and laws.
 */
final class PersonNames {

    private static final int LONGEST = 40;

    /**
     * Common in Sweden, without marks; left out are those that are also other words or services.
     */
    private static final Set<String> FIRST_NAMES =
            words(
                    """
                    abdi abdullah adam agneta ahmad ahmed albin alexander alexandra ali alice alma amanda amina
                    anders andreas anette anita anja ann anna annika anton arne arvid asa astrid axel barbro bengt
                    benjamin bert bertil birgit birgitta bjorn bo britt britta camilla carin carina carl carolina
                    caroline cecilia charlotte christer christian christina christoffer claes clara dagmar daniel
                    david ebba edvin elin elias elina elisabeth ella elsa emelie emil emilia emma erik erika ester
                    eva fatima felicia felix filip fredrik frida gabriel georg gerd goran greta gudrun gunilla
                    gunnar gunnel gustaf gustav hampus hanna hannah hans harald hassan hedvig helen helena helene
                    henrik hjalmar hugo hussein ibrahim ida inger ingrid ingvar irene isabella isak jakob jan
                    janne jenny jens jesper jessica jimmy joakim joel johan johanna john johnny jonas jonatan josef
                    josefin josefine julia jonny jorgen kaj karin karl katarina kenneth kent kerstin kevin khadija
                    kjell klara klas krister kristian kristina kristoffer kurt lars lea leif lena lennart leo liam
                    lina linda linnea lisa lisbeth lotta louise lovisa lucas ludvig lukas madeleine magnus maja
                    malin marcus margareta maria marianne marie markus martin mats mattias maud max melker mikael
                    mohamed mohammed moa monica monika mona mustafa nathalie nils nina niklas noah nora olivia olle
                    olof omar oskar oscar otto patrik paul pauline per pernilla peter petra philip pia pontus rasmus
                    rebecca rickard rikard robert robin roger roland rolf ronja rune samuel sandra sara sarah
                    sebastian signe simon siv sofia sofie solveig staffan stefan stella sten stig stina susanne
                    sven svante therese thomas tobias tomas torbjorn tommy tony torsten tove tuva tyra ulf ulla ulrika
                    urban valter vanja vera veronica viktor viktoria vilhelm vincent wilhelm william wilma yasmin
                    yngve yusuf yvonne zahra zainab
                    """);

    /** Endings that few words but surnames have. */
    private static final List<String> SURE_ENDINGS = List.of("sson", "gren", "qvist", "kvist");

    /** Endings that surnames share with places and things. */
    private static final List<String> COMMON_ENDINGS =
            List.of("berg", "lund", "strom", "stedt", "dahl", "blom", "lind", "nder", "man");

    /** Stands before or after a capitalised word without making a person of it. */
    private static final Set<String> NOT_PERSONS =
            words(
                    """
                    alingsas arbetsformedlingen bank centrum eu ericsson finsam folkhalsomyndigheten forsakringskassan
                    forvaltningsratten gamla habilitering handelsbanken hogskola inspektionen institutet ivo
                    kammarratten karolinska kommun kommunal kommunals kriminalvarden kronofogden kundtjanst kyrkan
                    landsting lansforsakringar lansstyrelsen lex lilla mellersta migrationsverket mottagning
                    mottagningen myndigheten namndeman namndemannen norra nya ombud omsorg ombudsman ostra personligt
                    po polisen region regionen riksdagen roda sankt sankta servicecenter servicekontor sjukhus
                    sjukhuset skatteverket skola socialstyrelsen sodra st stadsdel statens stora svenska swedbank
                    sverige sveriges ungdom universitet universitetssjukhus vastra vuxenskolan
                    """);

    private static final Set<String> PLACES =
            Municipality.all().stream()
                    .map(Municipality::name)
                    .map(name -> FoldedText.of(name).text().toLowerCase(Locale.ROOT))
                    .collect(Collectors.toUnmodifiableSet());

    private PersonNames() {}

    static void find(FoldedText text, List<Suspicion> found) {
        var previous = new Word(text, 0, 0, false);
        for (int at = 0; at < text.length(); at++) {
            if (text.isLetter(at)) {
                var word = readWord(text, at, previous);
                if (isName(previous, word)) {
                    int start =
                            word.follows && isPartOfName(previous) ? previous.start : word.start;
                    found.add(text.suspicion(Rule.PERSON_NAME, start, word.end));
                    previous = new Word(text, 0, 0, false);
                } else {
                    previous = word;
                }
                at = word.end;
            }
        }
    }

    private static boolean isPartOfName(Word word) {
        return word.isFirstName() || (word.isCapitalised() && !NOT_PERSONS.contains(word.base()));
    }

    private static boolean isName(Word previous, Word word) {
        var base = word.base();
        if (!word.isCapitalised() && !endsIn(base, SURE_ENDINGS)) {
            return false; // Most words, so this comes first.
        }
        if (NOT_PERSONS.contains(base) || PLACES.contains(base)) {
            return false;
        }
        if (word.follows && previous.isFirstName()) {
            return (previous.isCapitalised() && word.isCapitalised()) || endsIn(base, SURE_ENDINGS);
        }
        if (!word.isCapitalised() || word.startsSentence()) {
            return false;
        }
        if (word.follows && NOT_PERSONS.contains(previous.base())) {
            return false;
        }
        boolean afterCapital = word.follows && previous.isCapitalised();
        return word.isFirstName()
                || base.endsWith("sson")
                || (afterCapital && endsIn(base, SURE_ENDINGS))
                || (afterCapital && !previous.startsSentence() && endsIn(base, COMMON_ENDINGS));
    }

    private static boolean endsIn(String word, List<String> endings) {
        for (var ending : endings) {
            if (word.length() > ending.length() + 1 && word.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    private static Word readWord(FoldedText text, int start, Word previous) {
        int end = start + 1;
        while (text.isLetter(end)
                || ((text.at(end) == '-' || text.at(end) == '\'') && text.isLetter(end + 1))) {
            end++;
        }
        boolean follows =
                previous.end > 0 && previous.end == start - 1 && text.at(start - 1) == ' ';
        return new Word(text, start, end, follows);
    }

    private static Set<String> words(String block) {
        return Arrays.stream(block.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * What is asked about it is found out when it is asked, which for most words is little.
     *
     * @param follows directly after the previous word, with one blank between
     */
    private record Word(FoldedText text, int start, int end, boolean follows) {

        boolean isCapitalised() {
            return start < end && Character.isUpperCase(text.at(start));
        }

        /** In small letters and without a genitive s. */
        String base() {
            var written = written();
            return written.endsWith("s") && !PLACES.contains(written)
                    ? written.substring(0, written.length() - 1)
                    : written;
        }

        private String written() {
            return text.lower(start, Math.min(end, start + LONGEST));
        }

        boolean isFirstName() {
            var written = written();
            int hyphen = written.indexOf('-');
            return FIRST_NAMES.contains(base())
                    || FIRST_NAMES.contains(written)
                    || (hyphen > 0
                            && FIRST_NAMES.contains(written.substring(0, hyphen))
                            && Character.isUpperCase(text.at(start + hyphen + 1)));
        }

        boolean startsSentence() {
            int at = start - 1;
            while (at >= 0
                    && (text.at(at) == ' '
                            || "\"'-*\u201C\u201D\u2019\u00BB\u2022".indexOf(text.at(at)) >= 0)) {
                at--;
            }
            return at < 0 || (".!?:\n".indexOf(text.at(at)) >= 0 && !isInitial(at));
        }

        /** The dot of a single capital letter, as in A. Persson, ends no sentence. */
        private boolean isInitial(int dot) {
            return text.at(dot) == '.'
                    && Character.isUpperCase(text.at(dot - 1))
                    && !text.isLetter(dot - 2);
        }
    }
}
