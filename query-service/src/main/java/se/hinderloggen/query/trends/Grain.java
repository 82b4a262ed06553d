package se.hinderloggen.query.trends;

import java.util.List;
import java.util.Objects;
import se.hinderloggen.events.Finding;

/**
 * Which parts of a finding are told apart, as a number: 1 the authority, 2 the unit, 4 the
 * municipality, 8 the event type, and their sums. Kind and time belong to the observation as a
 * whole and are always told apart.
 */
final class Grain {

    static final int NOTHING = 0;
    static final int AUTHORITY = 1;
    static final int UNIT = 2;
    static final int MUNICIPALITY = 4;
    static final int EVENT_TYPE = 8;

    /** Added where the rows of each tag are meant; they lie apart from those of all findings. */
    static final int TAG = 16;

    static final int EVERYTHING = AUTHORITY | UNIT | MUNICIPALITY | EVENT_TYPE;

    /**
     * Those that are summed up beforehand, the coarsest first. A unit is always told with its
     * authority.
     */
    static final List<Integer> KEPT =
            List.of(
                    NOTHING,
                    EVENT_TYPE,
                    AUTHORITY,
                    MUNICIPALITY,
                    AUTHORITY | UNIT,
                    AUTHORITY | EVENT_TYPE,
                    MUNICIPALITY | EVENT_TYPE,
                    AUTHORITY | MUNICIPALITY,
                    AUTHORITY | UNIT | EVENT_TYPE,
                    AUTHORITY | UNIT | MUNICIPALITY,
                    EVERYTHING);

    private Grain() {}

    /** The coarsest of those kept that tells all these parts apart. */
    static int keptFor(int parts) {
        return KEPT.stream().filter(it -> (it & parts) == parts).findFirst().orElse(EVERYTHING);
    }

    /** The bit of {@link #firsts} that stands for a cut by these parts. */
    static int bit(int parts) {
        return 1 << parts;
    }

    /** In which cuts the finding is the first of its observation that is alike. */
    static int firsts(List<Finding> findings, int no) {
        int firsts = 0;
        for (int parts = NOTHING; parts <= EVERYTHING; parts++) {
            if (isFirst(findings, no, parts)) {
                firsts |= bit(parts);
            }
        }
        return firsts;
    }

    /** Of {@link #firsts} those cuts that a grain can be asked about. */
    static int within(int grain, int firsts) {
        int within = 0;
        for (int parts = NOTHING; parts <= EVERYTHING; parts++) {
            if ((grain & parts) == parts) {
                within |= firsts & bit(parts);
            }
        }
        return within;
    }

    private static boolean isFirst(List<Finding> findings, int no, int parts) {
        for (int before = 0; before < no; before++) {
            if (areAlike(findings.get(before), findings.get(no), parts)) {
                return false;
            }
        }
        return true;
    }

    private static boolean areAlike(Finding one, Finding other, int parts) {
        boolean sameAuthority = one.authority().equals(other.authority());
        // A unit belongs to its authority; one that is not known is the same everywhere.
        boolean sameUnit =
                Objects.equals(one.unit(), other.unit()) && (sameAuthority || one.unit() == null);
        return ((parts & AUTHORITY) == 0 || sameAuthority)
                && ((parts & UNIT) == 0 || sameUnit)
                && ((parts & MUNICIPALITY) == 0
                        || Objects.equals(one.municipality(), other.municipality()))
                && ((parts & EVENT_TYPE) == 0
                        || Objects.equals(one.eventType(), other.eventType()));
    }
}
