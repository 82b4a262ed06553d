package se.hinderloggen.query.systemfaults;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import se.hinderloggen.query.catalogue.Coded;

/** Where a systemfel stands on the board. */
public enum FaultStatus {
    OPEN("Öppet"),
    /** Someone has been asked and has not answered. */
    ESCALATED("Lyft"),
    ANSWERED("Besvarat"),
    RESOLVED("Åtgärdat"),
    /** It had not lasted, and nothing has been done since. */
    REOPENED("Öppnat igen"),
    DISMISSED("Avskrivet");

    private final String label;

    FaultStatus(String label) {
        this.label = label;
    }

    public Coded coded() {
        return new Coded(name(), label);
    }

    static Optional<FaultStatus> read(String given) {
        return Arrays.stream(values())
                .filter(it -> it.name().equals(given.strip().toUpperCase(Locale.ROOT)))
                .findFirst();
    }
}
