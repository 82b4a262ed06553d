package se.hinderloggen.web.catalogue;

import java.util.List;
import java.util.stream.Collectors;
import se.hinderloggen.web.services.Answers.EventType;

/** What event types are called, for templates that have their codes. */
record TypeNames(List<EventType> types) {

    /** With commas between. */
    public String of(List<String> codes) {
        return codes.stream().map(this::of).collect(Collectors.joining(", "));
    }

    private String of(String code) {
        return types.stream()
                .filter(it -> it.code().equals(code))
                .map(EventType::name)
                .findFirst()
                .orElse(code);
    }
}
