package se.hinderloggen.command.platform;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.caching.WeakReferenceCache;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Axon on plain JDBC. Every part that Axon would otherwise choose for itself is named here: ordered
 * after Boot 3's names, its auto-configuration may silently settle for no transactions, or for
 * memory.
 */
@Configuration(proxyBeanMethods = false)
class EventStoreConfiguration {

    private static final String UNIQUE_VIOLATION = "23505";

    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    @Bean
    ConnectionProvider connectionProvider(DataSource events) {
        return new UnitOfWorkAwareConnectionProviderWrapper(
                new SpringDataSourceConnectionProvider(events));
    }

    @Bean
    @Primary
    Serializer serializer() {
        return Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(
                        mapper -> mapper.polymorphicTypeValidator(AxonTypes.validator()))
                .build();
    }

    @Bean
    @Qualifier("eventSerializer")
    Serializer eventSerializer(Serializer serializer) {
        return new WireSerializer(serializer);
    }

    @Bean
    EventStorageEngine eventStorageEngine(
            Serializer serializer,
            @Qualifier("eventSerializer") Serializer eventSerializer,
            ConnectionProvider connections,
            TransactionManager transactions) {
        return JdbcEventStorageEngine.builder()
                .snapshotSerializer(serializer)
                .eventSerializer(eventSerializer)
                .dataType(String.class)
                .connectionProvider(connections)
                .transactionManager(transactions)
                .persistenceExceptionResolver(duplicateKeys())
                .schema(
                        EventSchema.builder()
                                .eventTable("domain_event_entry")
                                .snapshotTable("snapshot_event_entry")
                                .globalIndexColumn("global_index")
                                .timestampColumn("time_stamp")
                                .eventIdentifierColumn("event_identifier")
                                .aggregateIdentifierColumn("aggregate_identifier")
                                .sequenceNumberColumn("sequence_number")
                                .typeColumn("type")
                                .payloadTypeColumn("payload_type")
                                .payloadRevisionColumn("payload_revision")
                                .payloadColumn("payload")
                                .metaDataColumn("meta_data")
                                .build())
                .build();
    }

    @Bean
    TokenStore tokenStore(ConnectionProvider connections, Serializer serializer) {
        return JdbcTokenStore.builder()
                .connectionProvider(connections)
                .serializer(serializer)
                .schema(
                        TokenSchema.builder()
                                .setTokenTable("token_entry")
                                .setProcessorNameColumn("processor_name")
                                .setTokenTypeColumn("token_type")
                                .build())
                .build();
    }

    /**
     * So that two writers of one aggregate surface as a concurrency conflict rather than as a
     * database error.
     */
    @Bean
    PersistenceExceptionResolver duplicateKeys() {
        return exception -> {
            for (Throwable it = exception; it != null; it = it.getCause()) {
                if (it instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
                    return true;
                }
            }
            return false;
        };
    }

    /** Our metadata is complete as it is; Axon adds nothing of its own. */
    @Bean
    CorrelationDataProvider noCorrelationData() {
        return new SimpleCorrelationDataProvider();
    }

    /** Aggregates in use stay in memory, which spares reading their history for every command. */
    @Bean
    Cache aggregateCache() {
        return new WeakReferenceCache();
    }

    /**
     * One for each kind whose ids are made by callers: one that belongs to something of another
     * kind must not be found as that.
     */
    @Bean
    Cache observationCache() {
        return new WeakReferenceCache();
    }

    @Bean
    Cache meetingCache() {
        return new WeakReferenceCache();
    }

    @Bean
    Cache systemFaultCache() {
        return new WeakReferenceCache();
    }

    @Bean
    Cache subscriptionCache() {
        return new WeakReferenceCache();
    }

    @Bean
    Cache followUpCache() {
        return new WeakReferenceCache();
    }
}
