package se.hinderloggen.query.intake;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.TopicPartition;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.hinderloggen.events.EventEnvelope;
import se.hinderloggen.query.fixture.Views;

/** The intake without Kafka: events in, rows out. */
public final class IntakeFixture {

    static final TopicPartition PARTITION = new TopicPartition("events", 0);

    private final Intake intake;
    private final AtomicLong offset = new AtomicLong();

    public IntakeFixture(Views views, List<Projection> projections) {
        JdbcTemplate jdbc = views.jdbc();
        var parking = new Parking(jdbc);
        intake =
                new Intake(
                        new TransactionTemplate(
                                new DataSourceTransactionManager(jdbc.getDataSource())),
                        new IntakePositions(jdbc),
                        new AggregatePositions(jdbc),
                        parking,
                        projections,
                        new IntakeMetrics(new SimpleMeterRegistry(), Clock.systemUTC(), parking),
                        new Progress());
    }

    /** Takes the events in, so many at a time. */
    public void take(List<EventEnvelope> events, int atATime) {
        for (int from = 0; from < events.size(); from += atATime) {
            intake.take(
                    events.subList(from, Math.min(events.size(), from + atATime)).stream()
                            .<TopicRecord>map(
                                    it ->
                                            new TopicRecord.Readable(
                                                    PARTITION, offset.getAndIncrement(), it))
                            .toList());
        }
    }

    void takeRecords(List<TopicRecord> records) {
        intake.take(records);
    }

    Intake intake() {
        return intake;
    }
}
