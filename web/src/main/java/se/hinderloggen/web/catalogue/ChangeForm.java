package se.hinderloggen.web.catalogue;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** A change as it was filled in. */
final class ChangeForm {

    private static final int LONGEST_CODE = 60;
    private static final String CODE = "[A-Z][A-Z0-9_]{1,59}";

    private final Change change;
    private final Map<Field, List<String>> values = new LinkedHashMap<>();
    private final List<String> acknowledged;

    private ChangeForm(Change change, List<String> acknowledged) {
        this.change = change;
        this.acknowledged = List.copyOf(acknowledged);
    }

    static ChangeForm empty(Change change, LocalDate today) {
        var form = new ChangeForm(change, List.of());
        form.values.put(Field.FROM, List.of(today.toString()));
        return form;
    }

    static ChangeForm of(Change change, MultiValueMap<String, String> sent) {
        var form = new ChangeForm(change, sent.getOrDefault("godkant", List.of()));
        for (var field : change.fields()) {
            form.values.put(
                    field,
                    sent.getOrDefault(field.id(), List.of()).stream()
                            .map(String::strip)
                            .filter(it -> !it.isEmpty())
                            .toList());
        }
        if (change.fields().contains(Field.CODE) && form.value(Field.CODE).isEmpty()) {
            form.values.put(Field.CODE, List.of(codeOf(form.value(Field.NAME))));
        }
        return form;
    }

    /** That a name suggests: Digitala vägar, DIGITALA_VAGAR. */
    static String codeOf(String name) {
        String plain =
                Normalizer.normalize(name, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .toUpperCase(Locale.ROOT)
                        .replaceAll("[^A-Z0-9]+", "_")
                        .replaceAll("^[_0-9]+|_+$", "");
        return plain.length() <= LONGEST_CODE ? plain : plain.substring(0, LONGEST_CODE);
    }

    public Change change() {
        return change;
    }

    public List<String> acknowledged() {
        return acknowledged;
    }

    public String value(Field field) {
        var all = all(field);
        return all.isEmpty() ? "" : all.getFirst();
    }

    public List<String> all(Field field) {
        return values.getOrDefault(field, List.of());
    }

    /** Required ones that are empty. */
    List<Field> missing() {
        return change.fields().stream().filter(it -> it.isRequired() && all(it).isEmpty()).toList();
    }

    boolean hasMalformedCode() {
        return change.fields().contains(Field.CODE) && !value(Field.CODE).matches(CODE);
    }

    /** Absent when it is no day. */
    @Nullable LocalDate from() {
        try {
            return LocalDate.parse(value(Field.FROM));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    List<String> aliases() {
        var aliases = new ArrayList<String>();
        for (String alias : value(Field.ALIASES).split("[,;\n]")) {
            if (!alias.isBlank()) {
                aliases.add(alias.strip());
            }
        }
        return aliases;
    }

    /** As the command-service takes it. */
    Map<String, Object> body() {
        var body = new LinkedHashMap<String, Object>();
        for (var field : change.fields()) {
            switch (field) {
                case ALIASES -> body.put(field.id(), aliases());
                case SUCCESSORS -> body.put(field.id(), all(field));
                case RECEIVES_FEEDS -> body.put(field.id(), value(field).equals("ja"));
                case NAME,
                        CODE,
                        ENGLISH_NAME,
                        DEFINITION,
                        EXAMPLE,
                        RELATION,
                        PRINCIPAL,
                        MUNICIPALITY,
                        AREA,
                        FROM -> {
                    if (!value(field).isEmpty()) {
                        body.put(field.id(), value(field));
                    }
                }
            }
        }
        if (!acknowledged.isEmpty()) {
            body.put("acknowledged", acknowledged);
        }
        return body;
    }
}
