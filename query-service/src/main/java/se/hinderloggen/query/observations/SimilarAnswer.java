package se.hinderloggen.query.observations;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** Earlier observations that are like the one that is being written, the most alike first. */
record SimilarAnswer(List<Item> items) {

    record Item(ObservationAnswer observation, List<Reason> reasons) {}

    /**
     * @param code same-unit, same-authority, same-type or shared-words
     * @param words as they stand in the text that was sent
     */
    record Reason(
            String code,
            String sv,
            String en,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> words) {}
}
