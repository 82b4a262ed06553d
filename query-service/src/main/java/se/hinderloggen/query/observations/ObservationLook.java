package se.hinderloggen.query.observations;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.hinderloggen.platform.sealing.KeyReader;
import se.hinderloggen.query.catalogue.Catalogue;

/** Observations that something else refers to, as in a list of them. */
@Component
public class ObservationLook {

    private final ObservationTable table;
    private final KeyReader keys;
    private final TextOpener opener;

    ObservationLook(ObservationTable table, KeyReader keys, TextOpener opener) {
        this.table = table;
        this.keys = keys;
        this.opener = opener;
    }

    /**
     * In the order of the ids; those that the views do not have yet, or not of it, are left out.
     */
    public List<ObservationAnswer> of(
            String organisation, Collection<UUID> ids, Catalogue catalogue) {
        var rows = table.find(ids);
        var opening = keys.find(rows.keySet());
        var answers = new ArrayList<ObservationAnswer>();
        for (var id : ids) {
            var row = rows.get(id);
            if (row != null && row.organisation.equals(organisation)) {
                answers.add(ObservationAnswer.of(row, opening.get(id), catalogue, opener));
            }
        }
        return answers;
    }
}
