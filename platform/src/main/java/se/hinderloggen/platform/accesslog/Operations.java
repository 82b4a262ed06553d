package se.hinderloggen.platform.accesslog;

import io.swagger.v3.oas.models.OpenAPI;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.server.PathContainer;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import se.hinderloggen.platform.access.AccessRules;
import se.hinderloggen.platform.access.AccessRules.Rule;

/** Every operation by the rule that grants it, with the name that the interface gives it. */
public final class Operations {

    private static final String API = "/api/";

    /** What the first part of an address is about, where it is not the kind's own name. */
    private static final Map<String, String> KINDS =
            Map.ofEntries(
                    Map.entry("observations", "OBSERVATION"),
                    Map.entry("meetings", "MEETING"),
                    Map.entry("follow-ups", "FOLLOW_UP"),
                    Map.entry("system-faults", "SYSTEM_FAULT"),
                    Map.entry("subscriptions", "SUBSCRIPTION"),
                    Map.entry("feeds", "SUBSCRIPTION"),
                    Map.entry("releases", "RELEASE"),
                    Map.entry("answers", "ANSWER"));

    /** Where several methods answer one operation in several forms. */
    private static final BinaryOperator<String> FIRST = (a, b) -> a.compareTo(b) <= 0 ? a : b;

    /**
     * @param id stable, as {@code observation.search}
     * @param kind of what it is about
     */
    public record Operation(String id, Rule rule, String kind) {}

    private record Known(PathPattern pattern, Operation operation) {}

    private final AccessRules rules;
    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    private volatile @Nullable Map<String, Known> known;

    Operations(AccessRules rules, ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.rules = rules;
        this.mappings = mappings;
    }

    /** The name of a handler's operation: stable whatever is added beside it. */
    private static String id(HandlerMethod handler) {
        var type = handler.getBeanType().getSimpleName().replaceFirst("Api$", "");
        return type.substring(0, 1).toLowerCase(Locale.ROOT)
                + type.substring(1)
                + "."
                + handler.getMethod().getName();
    }

    /** What is called; before it is handled, or when it was not, by the address. */
    Optional<Operation> of(HttpServletRequest request) {
        var all = all();
        var matched = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        if (matched != null) {
            return Optional.ofNullable(all.get(request.getMethod() + " " + matched))
                    .map(Known::operation);
        }
        var path = PathContainer.parsePath(request.getRequestURI());
        return all.values().stream()
                .filter(it -> it.operation.rule().method().name().equals(request.getMethod()))
                .filter(it -> it.pattern.matches(path))
                .min((a, b) -> a.pattern.compareTo(b.pattern))
                .map(Known::operation);
    }

    /** The description of the interface calls each what the log calls it. */
    void name(OpenAPI description) {
        var all = all();
        description
                .getPaths()
                .forEach(
                        (path, item) ->
                                item.readOperationsMap()
                                        .forEach(
                                                (method, it) -> {
                                                    var known = all.get(method + " " + path);
                                                    if (known != null) {
                                                        it.setOperationId(known.operation.id());
                                                    }
                                                }));
    }

    private Map<String, Known> all() {
        var now = known;
        if (now == null) {
            now = read();
            known = now;
        }
        return now;
    }

    private Map<String, Known> read() {
        var ids = new HashMap<String, String>();
        for (var mapping : mappings.orderedStream().toList()) {
            mapping.getHandlerMethods()
                    .forEach(
                            (info, handler) ->
                                    names(info.getMethodsCondition().getMethods(), info)
                                            .forEach(name -> ids.merge(name, id(handler), FIRST)));
        }
        var parser = new PathPatternParser();
        var operations = new HashMap<String, Known>();
        for (var rule : rules.rules()) {
            var name = rule.method() + " " + rule.pattern();
            operations.put(
                    name,
                    new Known(
                            parser.parse(rule.pattern()),
                            new Operation(ids.getOrDefault(name, name), rule, kind(rule))));
        }
        return Map.copyOf(operations);
    }

    private static List<String> names(Iterable<?> methods, RequestMappingInfo info) {
        var names = new ArrayList<String>();
        for (var method : methods) {
            info.getPatternValues().forEach(it -> names.add(method + " " + it));
        }
        return names;
    }

    private static String kind(Rule rule) {
        var first = rule.pattern().substring(API.length()).split("/", 2)[0];
        return KINDS.getOrDefault(first, first.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
