package se.hinderloggen.command.importing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * What became of a file.
 *
 * @param dryRun nothing was recorded; the figures say what would have been
 * @param rows without the header and blank rows
 * @param observations how many the rows make; in a file of base figures, the figures
 * @param alreadyThere recorded by an earlier import with the same content
 * @param refused had a problem, or were good in a file where not all were and all had to be
 * @param problems the first {@value #MOST_PROBLEMS}, in order of line
 * @param problemCount how many there are in all
 */
record ImportReport(
        Mode mode,
        boolean dryRun,
        int rows,
        int observations,
        int recorded,
        int alreadyThere,
        int refused,
        List<RowProblem> problems,
        int problemCount) {

    static final int MOST_PROBLEMS = 1000;

    ImportReport {
        problems = List.copyOf(problems);
    }

    /** What goes in. */
    enum Mode {
        /** All or nothing. */
        ALL,
        /** Those without problems. */
        GOOD
    }

    /** Gathers problems, which come in any order; holds only those that the report shows. */
    static final class Problems {

        private static final Comparator<RowProblem> BY_LINE =
                Comparator.comparingInt(RowProblem::line);

        private final PriorityQueue<RowProblem> first = new PriorityQueue<>(BY_LINE.reversed());
        private int count;

        void add(RowProblem problem) {
            count++;
            first.add(problem);
            if (first.size() > MOST_PROBLEMS) {
                first.poll();
            }
        }

        /** In order of line. */
        List<RowProblem> first() {
            var sorted = new ArrayList<>(first);
            sorted.sort(BY_LINE);
            return sorted;
        }

        int count() {
            return count;
        }
    }
}
