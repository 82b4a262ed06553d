package se.hinderloggen.command.privacy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import se.hinderloggen.command.privacy.Rule.Severity;

/**
 * Examines free text before it becomes anything else. What points out a person for certain is
 * refused; what may do so is asked about. Takes time in proportion to the length of the text,
 * whatever it holds.
 */
public final class PersonalDataGuard {

    /** Of digits by chance, one in 300 has what looks like a phone number in it. */
    private static final Pattern UUID =
            Pattern.compile("(?i)\\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private PersonalDataGuard() {}

    /** Everything the guard suspects, in the order it stands. */
    public static List<Suspicion> examine(String text) {
        var folded = FoldedText.of(text);
        var groups = new DigitGroups(folded);
        var found = new ArrayList<Suspicion>();
        EmailAddresses.find(folded, found);
        PersonNames.find(folded, found);
        if (groups.count() > 0) {
            PersonalNumbers.find(folded, groups, found);
            PhoneNumbers.find(folded, groups, found);
            StreetAddresses.find(folded, groups, found);
            CaseNumbers.find(folded, groups, found);
        }
        if (!found.isEmpty()) {
            leaveUuidsAlone(text, found);
        }
        found.sort(Comparator.comparingInt(Suspicion::start).thenComparing(Suspicion::rule));
        return List.copyOf(found);
    }

    private static void leaveUuidsAlone(String text, List<Suspicion> found) {
        var uuid = UUID.matcher(text);
        while (uuid.find()) {
            found.removeIf(
                    it ->
                            it.rule() == Rule.PHONE_NUMBER
                                    && it.start() >= uuid.start()
                                    && it.end() <= uuid.end());
        }
    }

    /**
     * What still stands in the way of a text.
     *
     * @param acknowledged codes of {@linkplain Rule rules} that the person has answered for this
     *     field; those of refused rules change nothing
     */
    public static List<Suspicion> examine(String text, Set<String> acknowledged) {
        return examine(text).stream()
                .filter(
                        suspicion ->
                                suspicion.rule().severity() == Severity.REFUSED
                                        || !acknowledged.contains(suspicion.rule().code()))
                .toList();
    }
}
