package se.hinderloggen.platform.accesslog;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where it is written down who was told what.
 *
 * @param url JDBC address of a database of its own
 * @param username may add lines and read them, and nothing else
 */
@ConfigurationProperties("hinderloggen.access-log")
public record AccessLogProperties(String url, String username, String password) {

    @Override
    public String toString() {
        return "AccessLogProperties[url=" + url + "]";
    }
}
