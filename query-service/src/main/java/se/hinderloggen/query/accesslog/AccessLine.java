package se.hinderloggen.query.accesslog;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the access log.
 *
 * @param service which of the services was asked
 * @param operation as in the description of that service's interface
 * @param object absent when it was about no single thing
 * @param shown of how many things an answer about several told; absent when it did not
 * @param times how often within a minute, for what is only counted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AccessLine(
        @JsonIgnore long id,
        Instant at,
        Person person,
        String act,
        String service,
        String operation,
        @Nullable Thing object,
        @Nullable Integer shown,
        int times) {

    /**
     * @param subject of the identity provider
     * @param name what they sign in with
     * @param belongsTo their PO operation or authority
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Person(String subject, @Nullable String name, String role, @Nullable String belongsTo) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Thing(String kind, @Nullable String id) {}
}
