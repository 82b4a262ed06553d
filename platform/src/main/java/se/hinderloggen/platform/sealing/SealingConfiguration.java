package se.hinderloggen.platform.sealing;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The database of keys and the master key. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
    SealingConfiguration.Keys.class,
    SealingConfiguration.Sealing.class
})
public class SealingConfiguration {

    /**
     * The database that holds the observations' keys, apart from everything they open.
     *
     * @param url JDBC address
     * @param username command-service owns the tables; query-service may only read
     * @param password of that user
     */
    @ConfigurationProperties("hinderloggen.keys")
    public record Keys(String url, String username, String password) {}

    /**
     * @param masterKey 32 random bytes in base64; wraps every observation's key. Losing it loses
     *     every text.
     */
    @ConfigurationProperties("hinderloggen.sealing")
    public record Sealing(String masterKey) {
        @Override
        public String toString() {
            return "Sealing[masterKey=***]";
        }
    }

    /**
     * Not a candidate for injection by type alone: the service's own database is the default one.
     */
    @Bean(defaultCandidate = false)
    @Qualifier("keys")
    HikariDataSource keysDataSource(Keys keys) {
        var source = new HikariDataSource();
        source.setPoolName("keys");
        source.setJdbcUrl(keys.url());
        source.setUsername(keys.username());
        source.setPassword(keys.password());
        source.setMaximumPoolSize(6);
        source.setConnectionTimeout(5_000);
        source.setInitializationFailTimeout(-1);
        return source;
    }

    @Bean
    MasterKey masterKey(Sealing sealing) {
        return new MasterKey(sealing.masterKey());
    }

    @Bean
    KeyReader keyReader(@Qualifier("keys") DataSource keys, MasterKey master) {
        return new KeyReader(keys, master);
    }
}
