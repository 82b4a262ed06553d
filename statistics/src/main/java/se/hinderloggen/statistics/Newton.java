package se.hinderloggen.statistics;

/** Finds where a concave monotone function has a value, to the last digits. */
final class Newton {

    /** A function at a place. */
    static final class At {
        double value;
        double slope;
    }

    @FunctionalInterface
    interface Function {
        void at(double place, At at);
    }

    private Newton() {}

    /**
     * @param start somewhere near
     * @param target the value looked for
     * @param rising whether the function rises; otherwise it falls
     * @return the place, with a relative error of some units in the last place
     */
    static double solve(double start, double target, boolean rising, Function function) {
        double left = Double.NEGATIVE_INFINITY;
        double right = Double.POSITIVE_INFINITY;
        double place = start;
        At at = new At();
        for (int step = 0; step < 200; step++) {
            function.at(place, at);
            double missing = target - at.value;
            if (missing == 0) {
                return place;
            }
            boolean goRight = rising == missing > 0;
            if (goRight) {
                left = place;
            } else {
                right = place;
            }
            double move = missing / at.slope;
            // The next step would be about the square of this one.
            if (Math.abs(move) < 1e-9) {
                return place + move;
            }
            double furthest = 4 + Math.abs(place);
            if (!(Math.abs(move) <= furthest)) {
                move = goRight ? furthest : -furthest;
            }
            double next = place + move;
            if (!(next > left && next < right)) {
                next = left + (right - left) / 2;
                if (!(next > left && next < right)) {
                    return place;
                }
            }
            place = next;
        }
        return place;
    }
}
