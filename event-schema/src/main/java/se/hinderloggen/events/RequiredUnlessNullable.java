package se.hinderloggen.events;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/**
 * A component of a record must be in the JSON unless it is {@link Nullable}; what NullAway promises
 * the code, this makes true of what was read.
 */
final class RequiredUnlessNullable extends JacksonAnnotationIntrospector {

    private static final JsonSetter.Value NEVER_NULL = JsonSetter.Value.forValueNulls(Nulls.FAIL);

    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
        return annotated instanceof AnnotatedParameter parameter && isRequired(parameter)
                ? NEVER_NULL
                : super.findSetterInfo(config, annotated);
    }

    private static boolean isRequired(AnnotatedParameter parameter) {
        var components = parameter.getDeclaringClass().getRecordComponents();
        return components != null
                && components.length == parameter.getOwner().getParameterCount()
                && !components[parameter.getIndex()]
                        .getAnnotatedType()
                        .isAnnotationPresent(Nullable.class);
    }
}
