package se.hinderloggen.web.layout;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.web.signin.Person;

/**
 * What stands around every page.
 *
 * @param person absent when nobody is signed in
 * @param otherLanguage address of this page in the other language
 */
public record Frame(@Nullable Person person, String path, Locale language, String otherLanguage) {

    /**
     * @param text key of the words
     */
    public record Link(String address, String text, boolean current) {}

    public List<Link> links() {
        if (person == null) {
            return List.of();
        }
        if (person.isOfAnAuthority()) {
            return List.of(
                    new Link("/", "frame.feeds", path.equals("/") || path.startsWith("/flode/")),
                    link("/rapporter", "frame.reports"));
        }
        if (!person.isOfAnOperation()) {
            return List.of();
        }
        var everyone =
                Stream.of(
                        link("/", "frame.start"),
                        link("/ny", "frame.record"),
                        link("/observationer", "frame.find"),
                        link("/trender", "frame.trends"),
                        link("/rapporter", "frame.reports"),
                        link("/moten", "frame.meetings"),
                        link("/uppfoljningar", "frame.follow-ups"),
                        link("/systemfel", "frame.faults"));
        var group =
                person.isOfTheWorkingGroup()
                        ? Stream.of(link("/delge", "frame.releases"))
                        : Stream.<Link>empty();
        var coordinators =
                person.isCoordinator()
                        ? Stream.of(
                                link("/import", "frame.import"),
                                link("/grunduppgifter", "frame.base-figures"),
                                link("/katalog", "frame.catalogue"))
                        : Stream.<Link>empty();
        return Stream.of(everyone, group, coordinators).flatMap(it -> it).toList();
    }

    private Link link(String address, String text) {
        boolean current =
                address.equals("/")
                        ? path.equals("/")
                        : path.equals(address)
                                || path.startsWith(address + "/")
                                // What recurs belongs to them, whatever its address.
                                || (address.equals("/systemfel") && path.equals("/monster"))
                                // What differs is read out of the trends.
                                || (address.equals("/trender") && path.startsWith("/jamforelser"))
                                // And who is told belongs to what is told.
                                || (address.equals("/delge")
                                        && path.startsWith("/prenumerationer"));
        return new Link(address, text, current);
    }
}
