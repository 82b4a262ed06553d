package se.hinderloggen.web.systemfault;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import se.hinderloggen.web.documents.Block;
import se.hinderloggen.web.documents.Document;
import se.hinderloggen.web.documents.Document.Section;
import se.hinderloggen.web.documents.Layout;
import se.hinderloggen.web.layout.Words;
import se.hinderloggen.web.services.Answers.Coded;
import se.hinderloggen.web.systemfault.FaultAnswers.Escalation;
import se.hinderloggen.web.systemfault.FaultAnswers.Fault;
import se.hinderloggen.web.systemfault.FaultAnswers.Reply;
import se.hinderloggen.web.systemfault.FaultAnswers.Scope;
import se.hinderloggen.web.systemfault.FaultAnswers.Stretch;

/**
 * The page that is handed to whoever a systemfel is raised to. It leaves the operation, so it holds
 * what the group has written for it, and no text, day or recorder of any observation; and figures
 * under five are not told.
 */
@Component
class Brief {

    private static final int FEWEST = 5;

    /** In letters, so that all of it has room on one page. */
    private static final int TITLE = 120;

    private static final int WHAT = 800;
    private static final int QUESTION = 350;
    private static final int REPLY = 180;

    /** The latest; what was said before them can be asked for. */
    private static final int REPLIES = 3;

    private final MessageSource texts;
    private final Words words;

    Brief(MessageSource texts, Words words) {
        this.texts = texts;
        this.words = words;
    }

    /**
     * @param from the operation's name
     */
    Document of(Fault fault, String from, Locale language) {
        var say = new Say(language);
        var asked = asked(fault);
        var sections = new ArrayList<Section>();
        sections.add(section(say, "brief.what", say.brief(fault.description(), WHAT)));
        asked.map(Escalation::question)
                .ifPresent(
                        it ->
                                sections.add(
                                        section(say, "brief.question", say.brief(it, QUESTION))));
        sections.add(new Section(say.text("brief.behind"), behind(fault, say)));
        var replies = replies(fault, say);
        if (!replies.isEmpty()) {
            sections.add(new Section(say.text("brief.replies"), List.of(Block.Items.of(replies))));
        }
        if (fault.measured() != null) {
            sections.add(new Section(say.text("brief.measured"), measured(fault, say)));
        }
        return new Document(
                say.brief(fault.title(), TITLE),
                Words.language(language),
                List.of(new Block.Facts(facts(fault, from, asked, say))),
                sections,
                Layout.ON_ONE_PAGE);
    }

    private List<Block.Fact> facts(Fault fault, String from, Optional<Escalation> asked, Say say) {
        var facts = new ArrayList<Block.Fact>();
        facts.add(Block.Fact.of(say.text("brief.from"), from));
        asked.map(it -> say.text("brief.to.by", to(it, say), words.day(it.due())))
                .ifPresent(it -> facts.add(Block.Fact.of(say.text("brief.to"), it)));
        facts.add(Block.Fact.of(say.text("brief.concerns"), scope(fault.scope())));
        facts.add(
                Block.Fact.of(
                        say.text("brief.level"), say.text("fault.level." + fault.level().code())));
        facts.add(Block.Fact.of(say.text("brief.declared"), words.day(fault.declaredAt())));
        facts.add(
                Block.Fact.of(
                        say.text("brief.status"),
                        say.text("fault.status." + fault.status().code())));
        return facts;
    }

    private static String to(Escalation it, Say say) {
        return say.text("fault.to." + it.to().code());
    }

    /** The latest that nobody has answered; else the latest of all. */
    private static Optional<Escalation> asked(Fault fault) {
        return Stream.concat(
                        fault.asked().reversed().stream().filter(it -> !it.answered()),
                        fault.asked().reversed().stream())
                .findFirst();
    }

    private List<Block> behind(Fault fault, Say say) {
        return List.of(
                new Block.Paragraph(
                        fault.observations() == 0
                                ? say.text("brief.observations.none")
                                : say.text("brief.observations", few(fault.observations()))),
                new Block.Note(say.text("brief.no-texts")));
    }

    private List<String> replies(Fault fault, Say say) {
        var all =
                Stream.concat(
                                fault.asked().stream().flatMap(it -> it.replies().stream()),
                                fault.unasked().stream())
                        .sorted(Comparator.comparing(Reply::on))
                        .toList();
        int earlier = Math.max(0, all.size() - REPLIES);
        var lines = new ArrayList<String>();
        if (earlier > 0) {
            lines.add(say.text("brief.replies.earlier", words.number(earlier)));
        }
        all.subList(earlier, all.size()).forEach(it -> lines.add(reply(it, say)));
        return lines;
    }

    private String reply(Reply it, Say say) {
        var line =
                new StringBuilder(words.day(it.on()))
                        .append(": ")
                        .append(say.text("fault.reply." + it.kind().code()));
        if (it.from() != null) {
            line.append(", ").append(it.from().label());
        }
        if (it.promisedBy() != null) {
            line.append(", ").append(say.text("fault.promised-by", words.day(it.promisedBy())));
        }
        if (it.text() != null) {
            line.append(". ").append(say.brief(it.text(), REPLY));
        }
        return line.toString();
    }

    private List<Block> measured(Fault fault, Say say) {
        var measured = Objects.requireNonNull(fault.measured());
        return List.of(
                new Block.Table(
                        say.text("brief.measured.caption", words.day(measured.since())),
                        List.of(
                                Block.Column.text(say.text("brief.measured.time")),
                                Block.Column.number(say.text("brief.measured.months")),
                                Block.Column.number(say.text("brief.measured.observations"))),
                        List.of(
                                row(say.text("brief.measured.before"), measured.before()),
                                row(say.text("brief.measured.after"), measured.after()))),
                new Block.Note(say.text("fault.measured.note")));
    }

    private List<String> row(String name, Stretch it) {
        var time =
                it.to() == null
                        ? name
                        : name
                                + ": "
                                + words.occurred(YearMonth.parse(it.from()).toString())
                                + " – "
                                + words.occurred(it.to());
        return List.of(time, Integer.toString(it.months()), few(it.observations()));
    }

    /** What is so rare that it might tell who it was about is not told. */
    private String few(long observations) {
        return observations > 0 && observations < FEWEST
                ? "<" + FEWEST
                : words.number(observations);
    }

    private static String scope(Scope it) {
        return Stream.of(it.authority(), it.unit(), it.municipality(), it.eventType())
                .filter(Objects::nonNull)
                .map(Coded::label)
                .reduce((one, other) -> one + ", " + other)
                .orElseThrow();
    }

    private static Section section(Say say, String heading, String text) {
        return new Section(say.text(heading), List.of(new Block.Paragraph(text)));
    }

    private final class Say {
        private final Locale language;

        Say(Locale language) {
            this.language = language;
        }

        String text(String key, Object... values) {
            return Objects.requireNonNull(texts.getMessage(key, values, language));
        }

        /** What has lost its key is not there. */
        String orDash(@Nullable String text) {
            return text == null || text.isBlank() ? "–" : text;
        }

        /** So much of it, up to a whole word, on as few lines as it takes. */
        String brief(@Nullable String text, int letters) {
            var all = orDash(text).strip().replaceAll("\\s*\\n\\s*", " ");
            if (all.length() <= letters) {
                return all;
            }
            int end = all.lastIndexOf(' ', letters);
            return all.substring(0, end > letters / 2 ? end : letters) + " …";
        }
    }
}
