package se.hinderloggen.query.observations;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.hinderloggen.platform.sealing.KeyReader;
import se.hinderloggen.query.intake.Projection;
import tools.jackson.databind.json.JsonMapper;

/** Makes this package's parts without the application around them. */
public final class ObservationsFixture {

    final ObservationTable table;
    final TextRefill refill;
    final ObservationFinder finder;

    /** To which three are many, and that looks at twelve in order before anything is asked. */
    final ObservationFinder finderOfCommon;

    /** To which three are many, and that looks through no more than six of them in order. */
    final ObservationFinder finderOfMany;

    final SimilarFinder similar;
    final TextEraser eraser;
    final Projection projection;

    public ObservationsFixture(JdbcTemplate views, KeyReader keys) {
        var json = JsonMapper.builder().build();
        var transactions = new DataSourceTransactionManager(views.getDataSource());
        var texts = new TextIndex(views, keys, new TextOpener(new SimpleMeterRegistry()));
        table = new ObservationTable(views, json);
        refill = new TextRefill(views, transactions, table, texts);
        var transaction = new TransactionTemplate(transactions);
        finder = new ObservationFinder(views, table, new TextSearch(views, refill), transaction);
        finderOfMany =
                new ObservationFinder(
                        views, table, new TextSearch(views, refill, 2), transaction, 0, 6);
        finderOfCommon =
                new ObservationFinder(
                        views, table, new TextSearch(views, refill, 2), transaction, 12, 30);
        similar = new SimilarFinder(views, table, finder, refill);
        eraser = new TextEraser(views, transaction);
        projection = new ObservationProjection(table, texts, refill);
    }

    public Projection projection() {
        return projection;
    }
}
