package se.hinderloggen.command.observation;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.events.Kind;

/** A kind of observation as people and files write it. */
public final class KindText {

    private static final Pattern SLASH = Pattern.compile("\\s*/\\s*");
    private static final Map<String, Kind> KINDS =
            Map.of(
                    "hinder", Kind.HINDER,
                    "brist", Kind.HINDER,
                    "hinder/brist", Kind.HINDER,
                    "systemratt", Kind.SYSTEMRATT,
                    "systemrätt", Kind.SYSTEMRATT,
                    "systemforbattring", Kind.SYSTEMFORBATTRING,
                    "systemförbättring", Kind.SYSTEMFORBATTRING);

    private KindText() {}

    /** Null when it is none. */
    public static @Nullable Kind read(String written) {
        return KINDS.get(SLASH.matcher(written.strip().toLowerCase(Locale.ROOT)).replaceAll("/"));
    }
}
