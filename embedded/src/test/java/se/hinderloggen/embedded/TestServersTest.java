package se.hinderloggen.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

class TestServersTest {

    @Test
    void every_call_gives_a_new_database_of_the_same_server() throws Exception {
        var first = TestServers.postgres().createDatabase("events");
        var second = TestServers.postgres().createDatabase("events");
        assertThat(first.url()).isNotEqualTo(second.url());
        try (var connection =
                        DriverManager.getConnection(first.url(), first.user(), first.password());
                var statement = connection.createStatement();
                var result = statement.executeQuery("select current_database()")) {
            assertThat(result.next()).isTrue();
            assertThat(result.getString(1)).isEqualTo(first.name()).startsWith("events_");
        }
    }

    @Test
    void the_broker_answers() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", TestServers.kafkaBootstrap()))) {
            assertThat(admin.describeCluster().nodes().get()).isNotEmpty();
        }
    }
}
