package se.hinderloggen.local;

import java.nio.file.Path;

/** Installations of the tests: each has data of its own, and they share what runs. */
public final class Installations {

    private static final Path ROOT = Path.of("..");
    private static final Path PROGRAMS = Path.of("target", "programs");

    private Installations() {}

    /** One on ports that are free, of the applications as they are built now. */
    public static Installation of(Path home) {
        return new Installation(ROOT, home, LocalPorts.free()).withPrograms(PROGRAMS);
    }
}
