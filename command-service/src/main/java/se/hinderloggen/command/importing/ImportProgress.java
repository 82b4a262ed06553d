package se.hinderloggen.command.importing;

import org.jspecify.annotations.Nullable;

/**
 * Hears how far an import has come, in the import's own thread. It must not throw: whoever listens
 * has no part in what becomes of the import.
 */
interface ImportProgress {

    /** Nobody listens. */
    ImportProgress UNHEARD =
            new ImportProgress() {
                @Override
                public void at(Step step) {}

                @Override
                public void phaseEnded(Step step) {}
            };

    enum Phase {
        /** The file is read to its end, which counts its rows. */
        READING,
        /** It is read again, and every observation decided on. */
        DECIDING
    }

    /**
     * @param rows that the phase has dealt with
     * @param observations decided on; in a file of base figures, the figures
     * @param refused those of them that have a problem
     * @param total rows in the file; absent until they have been counted
     */
    record Step(Phase phase, int rows, int observations, int refused, @Nullable Integer total) {

        static Step reading(int rows) {
            return new Step(Phase.READING, rows, 0, 0, null);
        }

        static Step read(int rows) {
            return new Step(Phase.READING, rows, 0, 0, rows);
        }
    }

    /** Called often, so what takes time is not to be done each time. */
    void at(Step step);

    void phaseEnded(Step step);
}
