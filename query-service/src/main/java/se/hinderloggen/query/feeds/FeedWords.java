package se.hinderloggen.query.feeds;

import java.time.Instant;
import java.time.Month;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.events.Finding;
import se.hinderloggen.events.Kind;
import se.hinderloggen.events.WithdrawalReason;
import se.hinderloggen.query.catalogue.Catalogue;
import se.hinderloggen.query.catalogue.Coded;
import se.hinderloggen.query.catalogue.CodedFinding;
import se.hinderloggen.query.feeds.Entry.Content.Gone;
import se.hinderloggen.query.feeds.Entry.Content.Summary;
import se.hinderloggen.query.feeds.Entry.Content.Withdrawal;

/**
 * What stands around the summaries, in Swedish or English. An entry is named as things were called
 * on the day on which it was published, so that no new name changes what was read before.
 */
final class FeedWords {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private final Catalogue catalogue;
    private final boolean english;

    FeedWords(Catalogue catalogue, boolean english) {
        this.catalogue = catalogue;
        this.english = english;
    }

    /** As in {@code Content-Language}. */
    String language() {
        return english ? "en" : "sv";
    }

    String operation(FeedDocument feed) {
        return named(feed.updated()).organisation(feed.organisation()).label();
    }

    String title(FeedDocument feed) {
        String recipient = named(feed.updated()).recipient(feed.recipient()).label();
        return english
                ? "From " + operation(feed) + " to " + recipient
                : "Från " + operation(feed) + " till " + recipient;
    }

    String description() {
        return english
                ? "De-identified summaries of what personal ombud have seen. How many there are says"
                        + " nothing of how common it is."
                : "Avidentifierade sammanfattningar av vad personliga ombud har sett. Hur många de är"
                        + " säger inget om hur vanligt det är.";
    }

    String title(Entry entry) {
        return switch (entry.content()) {
            case Summary it -> title(it, named(entry.published()));
            case Gone _ ->
                    english
                            ? "No. " + entry.number() + " is withdrawn"
                            : "Nr " + entry.number() + " är återkallad";
            case Withdrawal it ->
                    english
                            ? "Withdrawn: no. " + it.withdrawsNumber()
                            : "Återkallad: nr " + it.withdrawsNumber();
        };
    }

    String text(Entry entry) {
        return switch (entry.content()) {
            case Summary it -> it.text();
            case Gone it ->
                    english
                            ? "The summary is withdrawn: "
                                    + reason(it.reason()).label()
                                    + ". Its text is no longer here."
                            : "Sammanfattningen är återkallad: "
                                    + reason(it.reason()).label()
                                    + ". Texten finns inte kvar här.";
            case Withdrawal it ->
                    english
                            ? "Summary no. "
                                    + it.withdrawsNumber()
                                    + " is withdrawn: "
                                    + reason(it.reason()).label()
                                    + ". Do not use it any more; delete it where you may."
                            : "Sammanfattning nr "
                                    + it.withdrawsNumber()
                                    + " är återkallad: "
                                    + reason(it.reason()).label()
                                    + ". Använd den inte längre; radera den där ni får det.";
        };
    }

    Coded kind(Kind kind) {
        return english
                ? new Coded(
                        kind.name(),
                        switch (kind) {
                            case HINDER -> "Obstacle or deficiency";
                            case SYSTEMRATT -> "What worked";
                            case SYSTEMFORBATTRING -> "Improvement wished for";
                        })
                : Catalogue.kind(kind);
    }

    Coded reason(WithdrawalReason reason) {
        return new Coded(
                reason.name(),
                switch (reason) {
                    case PERSONAL_DATA ->
                            english ? "it could point to a person" : "den kunde peka ut en person";
                    case INCORRECT -> english ? "it was not right" : "den stämde inte";
                    case REPLACED -> english ? "another replaces it" : "en annan ersätter den";
                    case ERASED ->
                            english
                                    ? "what it built upon is erased"
                                    : "det den byggde på är raderat";
                    case NOT_SUBSCRIBED ->
                            english
                                    ? "the subscription no longer takes it in"
                                    : "den omfattas inte längre av prenumerationen";
                });
    }

    List<CodedFinding> findings(Entry entry, Summary summary) {
        var named = named(entry.published());
        return summary.findings().stream().map(it -> coded(it, named)).toList();
    }

    private CodedFinding coded(Finding finding, Catalogue named) {
        var coded = CodedFinding.of(finding, named);
        var type = coded.eventType();
        return type == null || !english
                ? coded
                : new CodedFinding(
                        coded.authority(),
                        coded.unit(),
                        coded.municipality(),
                        named.inEnglish(type));
    }

    /** The month if it is told, else the year; empty when it is of no single time. */
    String time(Summary it) {
        var month = it.month();
        if (it.year() == null) {
            return "";
        }
        return month == null
                ? it.year().toString()
                : Month.of(month).getDisplayName(TextStyle.FULL_STANDALONE, Locale.of(language()))
                        + " "
                        + it.year();
    }

    private String title(Summary it, Catalogue named) {
        var findings = it.findings().stream().map(each -> coded(each, named)).toList();
        var what = labels(findings.stream().map(CodedFinding::eventType));
        var where =
                labels(
                        findings.stream()
                                .map(each -> each.unit() == null ? each.authority() : each.unit()));
        String kind = it.kind() == null ? "" : kind(it.kind()).label();
        return Stream.of(kind, what, where, time(it))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String labels(Stream<? extends @Nullable Coded> coded) {
        return coded.filter(Objects::nonNull)
                .map(it -> Objects.requireNonNull(it).label())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private Catalogue named(Instant at) {
        return catalogue.on(at.atZone(SWEDEN).toLocalDate());
    }
}
