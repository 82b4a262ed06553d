package se.hinderloggen.web.accesslog;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The access log as the query-service tells of it.
 *
 * @param next for the next page; absent on the last
 */
record AccessLogAnswer(List<Line> lines, @Nullable String next) {

    record Line(
            Instant at,
            Who person,
            String act,
            String operation,
            @Nullable Thing object,
            @Nullable Integer shown,
            int times) {}

    record Who(String subject, @Nullable String name, String role, @Nullable String belongsTo) {

        public String shown() {
            return name == null ? subject : name;
        }
    }

    record Thing(String kind, @Nullable String id) {

        /** Of its page; absent when it has none. */
        public @Nullable String page() {
            if (id == null) {
                return null;
            }
            return switch (kind) {
                case "OBSERVATION" -> "/observationer/" + id;
                case "SYSTEM_FAULT" -> "/systemfel/" + id;
                case "MEETING" -> "/moten/" + id;
                default -> null;
            };
        }
    }
}
