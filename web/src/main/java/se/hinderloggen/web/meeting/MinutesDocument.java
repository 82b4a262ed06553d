package se.hinderloggen.web.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import se.hinderloggen.web.documents.Block;
import se.hinderloggen.web.documents.Block.Fact;
import se.hinderloggen.web.documents.Document;
import se.hinderloggen.web.documents.Document.Section;
import se.hinderloggen.web.layout.Words;
import se.hinderloggen.web.meeting.MeetingAnswers.Decision;
import se.hinderloggen.web.meeting.MeetingAnswers.FollowUp;
import se.hinderloggen.web.meeting.MeetingAnswers.Minutes;
import se.hinderloggen.web.meeting.MeetingAnswers.MinutesItem;
import se.hinderloggen.web.meeting.MeetingAnswers.Party;
import se.hinderloggen.web.services.Answers.Coded;

/** The minutes as they are read: the same on the page, in Word and in print. */
@Component
class MinutesDocument {

    private final MessageSource texts;
    private final Words words;

    MinutesDocument(MessageSource texts, Words words) {
        this.texts = texts;
        this.words = words;
    }

    Document of(Minutes minutes, Locale language) {
        var say = new Say(language);
        var sections = new ArrayList<Section>();
        sections.add(new Section(say.text("minutes.sum"), List.of(sum(minutes, say))));
        sections.add(new Section(say.text("minutes.items"), items(minutes, say)));
        if (!minutes.notes().isEmpty()) {
            sections.add(
                    new Section(
                            say.text("meeting.general"),
                            minutes.notes().stream()
                                    .map(it -> (Block) new Block.Paragraph(say.orDash(it.text())))
                                    .toList()));
        }
        return new Document(
                say.text("minutes.title", minutes.workingGroup(), words.day(minutes.openedAt())),
                Words.language(language),
                opening(minutes, say),
                sections);
    }

    private List<Block> opening(Minutes it, Say say) {
        var held = say.text("minutes.opened", words.moment(it.openedAt()));
        if (it.closedAt() != null) {
            held += " " + say.text("minutes.closed", words.moment(it.closedAt()));
        }
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Paragraph(held));
        if (!it.isClosed()) {
            blocks.add(new Block.Paragraph(say.text("minutes.draft")));
        }
        blocks.add(new Block.Note(say.text("minutes.privacy")));
        return blocks;
    }

    private static Block sum(Minutes minutes, Say say) {
        var counts = minutes.counts();
        return Block.Facts.of(
                say.count("meetings.reviewed", counts.reviewed()),
                say.count("meetings.reclassified", counts.reclassified()),
                say.count("meetings.merged", counts.merged()),
                say.count("minutes.passed", counts.passed()),
                say.count("minutes.faults", counts.systemFaults()),
                say.count("meetings.follow-ups.agreed", counts.followUps()));
    }

    private List<Block> items(Minutes minutes, Say say) {
        return minutes.items().isEmpty()
                ? List.of(new Block.Paragraph(say.text("minutes.items.none")))
                : List.of(
                        Block.Items.numbered(
                                minutes.items().stream().map(it -> item(it, say)).toList()));
    }

    /** What it was about, then each thing that was decided, a line for each. */
    private String item(MinutesItem it, Say say) {
        return Stream.of(
                        Stream.of(about(it, say)),
                        it.decisions().stream().map(each -> decision(each, say)),
                        it.notes().stream().map(note -> say.orDash(note.text())))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    private static String about(MinutesItem it, Say say) {
        var then = it.observation();
        var kind = say.text("minutes.about." + it.about().kind());
        if (then == null) {
            return kind + (it.systemFault() == null ? "" : ": " + party(it.systemFault()));
        }
        var findings =
                then.findings().stream()
                        .map(MinutesDocument::party)
                        .collect(Collectors.joining("; "));
        return it.about().kind().equals("OBSERVATION")
                ? say.text("kind." + then.kind().code()) + " " + then.year() + ": " + findings
                : kind + ": " + findings;
    }

    private static String party(Party it) {
        return Stream.of(it.authority(), it.unit(), it.eventType())
                .filter(Objects::nonNull)
                .map(Coded::label)
                .collect(Collectors.joining(", "));
    }

    private String decision(Decision it, Say say) {
        return switch (it.what()) {
            case "observation-reviewed" -> say.named("decision.", it.code());
            case "observation-reclassified" ->
                    say.text("meeting.told.reclassified")
                            + " "
                            + (it.from() == null ? "–" : it.from().label())
                            + " → "
                            + (it.to() == null ? "–" : it.to().label());
            case "observation-merged" -> say.text("meeting.told.merged");
            case "observation-merge-undone" -> say.text("meeting.told.parted");
            case "meeting-item-passed" -> say.text("meeting.row.passed");
            case "follow-up-agreed" ->
                    say.text("meeting.told.follow-up") + " " + agreed(it.followUp(), say);
            default -> other(it, say);
        };
    }

    private String agreed(@Nullable FollowUp it, Say say) {
        if (it == null) {
            return "–";
        }
        return (it.what() == null ? say.text("meeting.told.erased") : it.what())
                + " "
                + say.text(
                        "minutes.task",
                        say.named("meeting.responsible.", it.responsible()),
                        words.day(it.due()));
    }

    private String other(Decision it, Say say) {
        var line = new StringBuilder(say.text("meeting.told." + it.what()));
        if (it.code() != null) {
            line.append(": ").append(it.code().label());
        }
        if (it.due() != null) {
            line.append(", ").append(words.day(it.due()));
        }
        if (it.observations() != null && !it.observations().isEmpty()) {
            int linked = it.observations().size();
            line.append(", ")
                    .append(
                            linked == 1
                                    ? say.text("meeting.linked.one")
                                    : say.text("meeting.linked.many", linked));
        }
        return line.toString();
    }

    private final class Say {
        private final Locale language;

        Say(Locale language) {
            this.language = language;
        }

        String text(String key, Object... values) {
            return Objects.requireNonNull(texts.getMessage(key, values, language));
        }

        String named(String prefix, @Nullable Coded code) {
            return code == null ? "–" : text(prefix + code.code());
        }

        Fact count(String key, int count) {
            return Fact.of(text(key), words.number(count));
        }

        /** What has lost its key is not there. */
        String orDash(@Nullable String text) {
            return text == null || text.isBlank() ? "–" : text;
        }
    }
}
