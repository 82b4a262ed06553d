package se.hinderloggen.command.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.Assertions;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import se.hinderloggen.command.CommandService;

/** Axon falls back silently; this says so aloud. */
class EventStoreConfigurationTest extends CommandService {

    @Autowired private EventStore store;
    @Autowired private EventStorageEngine engine;
    @Autowired private TokenStore tokens;
    @Autowired private TransactionManager transactions;
    @Autowired private Serializer serializer;

    @Autowired
    @Qualifier("eventSerializer")
    private Serializer eventSerializer;

    @Autowired
    @Qualifier("messageSerializer")
    private Serializer messageSerializer;

    @Test
    void store_tokens_and_transactions_are_those_of_jdbc_and_spring() {
        assertThat(store).isInstanceOf(EmbeddedEventStore.class);
        assertThat(engine).isInstanceOf(JdbcEventStorageEngine.class);
        assertThat(tokens).isInstanceOf(JdbcTokenStore.class);
        assertThat(transactions).isInstanceOf(SpringTransactionManager.class);
    }

    @Test
    void everything_is_written_by_jackson_and_events_under_their_wire_names() {
        assertThat(serializer).isInstanceOf(Jackson3Serializer.class);
        assertThat(messageSerializer).isInstanceOf(Jackson3Serializer.class);
        assertThat(eventSerializer).isInstanceOf(WireSerializer.class);
    }

    @Test
    void what_happened_can_be_neither_changed_nor_removed() {
        for (var sql :
                new String[] {
                    "update domain_event_entry set payload = ''",
                    "delete from domain_event_entry",
                    "truncate domain_event_entry"
                }) {
            Assertions.assertThatThrownBy(() -> events.execute(sql))
                    .isInstanceOf(DataAccessException.class);
        }
    }
}
