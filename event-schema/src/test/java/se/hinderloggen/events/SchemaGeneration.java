package se.hinderloggen.events;

import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.MemberScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes an event's JSON Schema out of its record. */
final class SchemaGeneration {

    private static final Map<Class<?>, ObjectNode> WRITTEN_AS_TEXT =
            Map.of(
                    SealedText.class,
                    text(
                            "^[A-Za-z0-9_-]+$",
                            "Free text encrypted under its observation's own key, as base64url without padding."
                                    + " Cannot be read without that key, and never again once it is destroyed."),
                    PartialDate.class,
                    text(
                            "^(19|[2-9][0-9])[0-9]{2}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$",
                            "A date known to the year, the month or the day: 2026, 2026-03 or 2026-03-14."));

    private static final SchemaGenerator GENERATOR = generator();
    private static final JsonMapper JSON = new JsonMapper();

    private SchemaGeneration() {}

    static String generate(EventCatalog entry) {
        ObjectNode generated = GENERATOR.generateSchema(entry.type());
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.set("$schema", generated.remove("$schema"));
        schema.put("$id", EventSchemas.uri(entry.wireName(), entry.revision()));
        schema.put("title", entry.wireName() + ", revision " + entry.revision());
        schema.setAll(generated);
        var indenter = new DefaultIndenter("  ", "\n");
        var printer =
                new DefaultPrettyPrinter(
                                Separators.createDefaultInstance()
                                        .withObjectNameValueSpacing(Separators.Spacing.AFTER))
                        .withObjectIndenter(indenter)
                        .withArrayIndenter(indenter);
        return JSON.writer().with(printer).writeValueAsString(schema) + "\n";
    }

    private static SchemaGenerator generator() {
        var builder =
                new SchemaGeneratorConfigBuilder(
                                SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                        .with(
                                Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT,
                                Option.EXTRA_OPEN_API_FORMAT_VALUES,
                                Option.INLINE_NULLABLE_SCHEMAS,
                                Option.INLINE_ALL_SCHEMAS);
        builder.forTypesInGeneral()
                .withCustomDefinitionProvider(
                        (type, _) -> {
                            ObjectNode text = WRITTEN_AS_TEXT.get(type.getErasedType());
                            return text == null
                                    ? null
                                    : new CustomDefinition(
                                            text.deepCopy(),
                                            CustomDefinition.INLINE_DEFINITION,
                                            CustomDefinition.INCLUDING_ATTRIBUTES);
                        })
                .withPropertySorter(Comparator.comparingInt(SchemaGeneration::place));
        builder.forFields()
                .withRequiredCheck(field -> !isNullable(field))
                .withNullableCheck(SchemaGeneration::isNullable);
        return new SchemaGenerator(builder.build());
    }

    private static boolean isNullable(FieldScope field) {
        return !field.isFakeContainerItemScope()
                && field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** In the order in which the record declares its components. */
    private static int place(MemberScope<?, ?> member) {
        return Arrays.stream(member.getDeclaringType().getErasedType().getRecordComponents())
                .map(it -> it.getName())
                .toList()
                .indexOf(member.getDeclaredName());
    }

    private static ObjectNode text(String pattern, String description) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", "string")
                .put("pattern", pattern)
                .put("description", description);
    }
}
