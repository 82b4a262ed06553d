package se.hinderloggen.query.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static se.hinderloggen.query.fixture.Observations.observation;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import se.hinderloggen.embedded.TestServers;
import se.hinderloggen.events.EventEnvelope;
import se.hinderloggen.query.QueryServiceApplication;
import se.hinderloggen.query.fixture.History;
import se.hinderloggen.query.fixture.RandomHistory;
import se.hinderloggen.query.fixture.Records;
import se.hinderloggen.query.fixture.Seals;
import se.hinderloggen.query.fixture.Topic;
import se.hinderloggen.query.fixture.Views;

/** The service on a real broker, started and stopped as operations do. */
class KafkaIntakeTest {

    private static final TestServers.Database KEYS = TestServers.postgres().createDatabase("keys");
    private static final Seals SEALS = new Seals(KEYS);

    private final Topic topic = Topic.create(3);
    private final String database = "views_" + UUID.randomUUID().toString().substring(0, 8);
    private ConfigurableApplicationContext service;

    @AfterEach
    void stop() {
        if (service != null) {
            service.close();
        }
    }

    @Test
    void restarts_in_the_middle_neither_lose_nor_double_anything() {
        List<EventEnvelope> history = new RandomHistory(7, SEALS).events(150);
        var random = new Random(7);
        for (int from = 0; from < history.size(); ) {
            int to = Math.min(history.size(), from + 1 + random.nextInt(200));
            topic.send(history.subList(from, to));
            start();
            stop();
            from = to;
        }
        start();
        awaitPositions(history);
        var live = Views.rows(views());
        assertThat(live.get("fact")).isNotEmpty();
        assertThat(parked()).isZero();

        stop();
        dropDatabase();
        start();
        awaitPositions(history);
        assertThat(Views.rows(views())).isEqualTo(live);
    }

    @Test
    void two_instances_take_in_together_and_one_goes_on_when_the_other_leaves() {
        List<EventEnvelope> history = new RandomHistory(8, SEALS).events(150);
        start();
        var other = service;
        start();
        topic.send(history.subList(0, history.size() / 2));
        other.close();
        topic.send(history.subList(history.size() / 2, history.size()));
        awaitPositions(history);
        var together = Views.rows(views());
        assertThat(parked()).isZero();

        stop();
        dropDatabase();
        start();
        awaitPositions(history);
        assertThat(Views.rows(views())).isEqualTo(together);
    }

    @Test
    void a_failing_batch_is_tried_until_it_succeeds_and_shows_meanwhile() {
        start();
        views().execute("alter table fact rename to fact_gone");
        var observation = observation();
        topic.send(new History().then(observation.recorded()).events());
        await(() -> failures() >= 2);
        assertThat(service.getBean(IntakeHealthIndicator.class).health().getStatus().getCode())
                .isEqualTo("DEGRADED");
        views().execute("alter table fact_gone rename to fact");
        await(() -> Views.rows(views()).get("fact").size() == 1);
        await(
                () ->
                        service.getBean(IntakeHealthIndicator.class)
                                .health()
                                .getStatus()
                                .getCode()
                                .equals("UP"));
    }

    @Test
    void what_cannot_be_read_is_parked_and_taken_when_it_can_be_read() {
        var observation = observation();
        var history =
                new History()
                        .then(
                                observation.recorded(),
                                observation.reclassified(0, "SIP"),
                                observation.reclassified(0, "BEMOTANDE"));
        start();
        topic.send(history.events().subList(0, 1));
        topic.send(
                Records.of(history.events().get(1))
                        .with("ce_type", "hinderloggen.observation-praised.v1"));
        topic.send(history.events().subList(2, 3));
        topic.send(new Records.Sent(observation.id().toString(), "not ours"));
        await(() -> parked() == 3);
        assertThat(metric("hinderloggen.intake.parked")).isEqualTo(3);

        // Nothing can be read better than before; then the missing event comes after all.
        assertThat(service.getBean(ParkedRetry.class).retry())
                .isEqualTo(new ParkedRetry.RetryOutcome(0, 3));
        topic.send(history.events().subList(1, 2));
        await(() -> Views.rows(views()).get("fact").size() == 2);
        assertThat(service.getBean(ParkedRetry.class).retry())
                .isEqualTo(new ParkedRetry.RetryOutcome(1, 2));
        assertThat(Views.rows(views()).get("fact")).hasSize(3);
    }

    @Test
    void a_topic_that_has_lost_what_comes_next_is_not_read_from_somewhere_else() {
        topic.send(new History().then(observation().recorded()).events());
        start();
        await(() -> Views.rows(views()).get("fact").size() == 1);
        stop();
        start();
        views().update("update intake_position set next_offset = 1000");
        stop();
        start();
        await(
                () ->
                        service.getBean(IntakeHealthIndicator.class)
                                .health()
                                .getStatus()
                                .getCode()
                                .equals("DEGRADED"));
        topic.send(new History().then(observation().recorded()).events());
        assertThat(Views.rows(views()).get("fact")).hasSize(1);
    }

    private void start() {
        service =
                new SpringApplicationBuilder(QueryServiceApplication.class)
                        .run(
                                "--server.port=0",
                                "--spring.datasource.url="
                                        + KEYS.url().replace(KEYS.name(), database),
                                "--spring.datasource.username=" + KEYS.user(),
                                "--spring.datasource.password=" + KEYS.password(),
                                "--hinderloggen.keys.url=" + KEYS.url(),
                                "--hinderloggen.keys.username=" + KEYS.user(),
                                "--hinderloggen.keys.password=" + KEYS.password(),
                                "--hinderloggen.intake.topic=" + topic.name(),
                                "--hinderloggen.intake.retry-delay=50ms",
                                "--hinderloggen.pseudonym-secret=a secret of the tests",
                                "--hinderloggen.sealing.master-key=" + Seals.MASTER_KEY,
                                "--spring.kafka.bootstrap-servers=" + TestServers.kafkaBootstrap(),
                                "--spring.kafka.consumer.group-id=" + topic.name(),
                                "--spring.kafka.consumer.max-poll-records=20");
    }

    private void dropDatabase() {
        new JdbcTemplate(new DriverManagerDataSource(KEYS.url(), KEYS.user(), KEYS.password()))
                .execute("drop database " + database);
    }

    private JdbcTemplate views() {
        return service.getBean(JdbcTemplate.class);
    }

    private long parked() {
        return service.getBean(Parking.class).count();
    }

    private double failures() {
        return metric("hinderloggen.intake.failures");
    }

    private double metric(String name) {
        return service.getBean(MeterRegistry.class)
                .get(name)
                .meter()
                .measure()
                .iterator()
                .next()
                .getValue();
    }

    private void awaitPositions(List<EventEnvelope> history) {
        long aggregates = history.stream().map(EventEnvelope::aggregateId).distinct().count();
        long sequences =
                history.size(); // every aggregate counts from 0, so this is sum(sequence + 1)
        await(
                () ->
                        Long.valueOf(sequences)
                                .equals(
                                        views().queryForObject(
                                                        "select coalesce(sum(sequence + 1), 0)::bigint from aggregate_position",
                                                        Long.class)));
        assertThat(Views.rows(views()).get("aggregate_position")).hasSize((int) aggregates);
    }

    private static void await(BooleanSupplier condition) {
        assertThat(new Progress().await(condition, Duration.ofSeconds(30))).isTrue();
    }
}
