package se.hinderloggen.query.observations;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.hinderloggen.platform.problem.Redacted;

/**
 * Makes erased texts leave PostgreSQL's files. A deleted row stays in its file until the space is
 * used again; so the parts of the index that held one are written anew into new files, with the
 * words of what is left, and the old files go.
 *
 * <p>{@code VACUUM FULL} would do nearly the same, but takes over deleted rows that some old
 * transaction might still see. Emptying and filling takes over only what is alive.
 */
@Component
class TextEraser {

    private static final Logger log = LoggerFactory.getLogger(TextEraser.class);

    private final JdbcTemplate views;
    private final TransactionTemplate transaction;

    TextEraser(JdbcTemplate views, TransactionTemplate transaction) {
        this.views = views;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelayString = "${hinderloggen.erasure.rewrite-delay:30s}")
    void rewriteMarkedParts() {
        for (int part : marked()) {
            try {
                transaction.executeWithoutResult(_ -> rewrite(part));
            } catch (DataAccessException e) {
                log.warn("Part {} is rewritten later: {}", part, Redacted.trace(e));
            }
        }
    }

    private List<Integer> marked() {
        return views.query(
                "select part from text_rewrite order by part", (row, _) -> row.getInt(1));
    }

    private void rewrite(int part) {
        // Rather be late than let every search queue up behind us.
        views.execute("set local lock_timeout = '3s'");
        String texts = "observation_text_" + part;
        String words = "text_word_" + part;
        // Before the mark, as the one who erases does; the other way round they could meet halfway.
        views.execute("lock table " + texts + ", " + words + " in access exclusive mode");
        if (views.update("delete from text_rewrite where part = ?", part) == 0) {
            return; // another instance did it
        }
        views.execute("create temporary table alive on commit drop as select * from " + texts);
        views.execute("truncate " + texts + ", " + words);
        views.execute("insert into " + texts + " select * from alive");
        views.update(
                """
                insert into %s (part, word)
                select distinct ?::int, substr(term, 2)
                from alive cross join unnest(tsvector_to_array(terms)) as term
                where term like ' %%'
                """
                        .formatted(words),
                part);
    }
}
