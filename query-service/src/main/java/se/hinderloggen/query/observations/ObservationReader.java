package se.hinderloggen.query.observations;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.hinderloggen.platform.sealing.KeyReader;
import se.hinderloggen.query.catalogue.Catalogue;

/** Observations as other capabilities show them: as in the list, by a few statements for all. */
@Component
public class ObservationReader {

    private final ObservationTable table;
    private final KeyReader keys;
    private final TextOpener opener;

    ObservationReader(ObservationTable table, KeyReader keys, TextOpener opener) {
        this.table = table;
        this.keys = keys;
        this.opener = opener;
    }

    /** Those of them that are the operation's, in the order asked for; without texts if erased. */
    public List<ObservationAnswer> of(
            String organisation, Collection<UUID> ids, Catalogue catalogue) {
        var rows = table.find(ids);
        var opening = keys.find(rows.keySet());
        return ids.stream()
                .map(rows::get)
                .filter(row -> row != null && row.organisation.equals(organisation))
                .map(
                        row ->
                                ObservationAnswer.of(
                                        row, opening.get(row.observationId), catalogue, opener))
                .toList();
    }
}
