package se.hinderloggen.query.answers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import se.hinderloggen.events.ReplyKind;
import se.hinderloggen.events.SealedText;
import se.hinderloggen.query.sql.Columns;
import se.hinderloggen.query.sql.Reading;

/** Writes the table of answers. Texts stay sealed in it. */
@Component
class AnswerTable {

    private final JdbcTemplate views;

    AnswerTable(JdbcTemplate views) {
        this.views = views;
    }

    void insert(List<AnswerRow> rows) {
        Columns.of(rows)
                .uuid(AnswerRow::subscriptionId)
                .uuid(AnswerRow::answerId)
                .uuid(AnswerRow::entryId)
                .text(it -> it.kind().name())
                .date(AnswerRow::on)
                .text(it -> it.text() == null ? null : it.text().ciphertext())
                .text(it -> it.promisedBy() == null ? null : it.promisedBy().toString())
                .instant(AnswerRow::at)
                .update(
                        views,
                        """
                        insert into feed_answer (subscription_id, answer_id, entry_id, kind,
                            given_on, text, promised_by, at)
                        select subscription_id, answer_id, entry_id, kind, given_on, text,
                            promised_by::date, at
                        from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::date[],
                            ?::text[], ?::text[], ?::timestamptz[]) as it(subscription_id,
                            answer_id, entry_id, kind, given_on, text, promised_by, at)
                        """);
    }

    /** For answers that came after the erasure of what they are about. */
    void dropTextsOfErased(List<AnswerRow> rows) {
        Columns.of(rows)
                .uuid(AnswerRow::subscriptionId)
                .uuid(AnswerRow::answerId)
                .update(
                        views,
                        """
                        update feed_answer a set text = null
                        from unnest(?::uuid[], ?::uuid[]) as it(subscription_id, answer_id),
                            feed_entry e, feed_gone g
                        where (a.subscription_id, a.answer_id) = (it.subscription_id, it.answer_id)
                            and (e.subscription_id, e.entry_id) = (a.subscription_id, a.entry_id)
                            and g.about = e.about and g.reason = 'ERASED' and a.text is not null
                        """);
    }

    /** For answers that came before it. */
    void dropTexts(Collection<UUID> about) {
        if (about.isEmpty()) {
            return;
        }
        views.update(
                """
                update feed_answer a set text = null
                from feed_entry e
                where e.about = any(?)
                    and (a.subscription_id, a.entry_id) = (e.subscription_id, e.entry_id)
                    and a.text is not null
                """,
                Reading.anyOf(about));
    }

    static AnswerRow read(ResultSet row) throws SQLException {
        String text = row.getString("text");
        return new AnswerRow(
                Reading.uuid(row, "subscription_id"),
                Reading.uuid(row, "answer_id"),
                Reading.uuid(row, "entry_id"),
                ReplyKind.valueOf(Reading.text(row, "kind")),
                Reading.date(row, "given_on"),
                text == null ? null : new SealedText(text),
                row.getObject("promised_by", LocalDate.class),
                Reading.instant(row, "at"));
    }
}
