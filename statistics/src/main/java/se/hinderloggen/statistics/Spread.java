package se.hinderloggen.statistics;

/**
 * The probabilities of all counts that matter to ten digits, of a Poisson or a binomial
 * distribution.
 */
final class Spread {

    private static final double NOTHING = 1e-12;

    private final int first;
    private final double[] probability;

    private Spread(int first, double[] probability) {
        this.first = first;
        this.probability = probability;
    }

    static Spread poisson(double mean) {
        return around((int) mean, mean, false, 0);
    }

    static Spread binomial(long of, double share) {
        return around((int) Math.min(of, (of + 1) * share), share / (1 - share), true, of);
    }

    private static Spread around(int mode, double odds, boolean binomial, long of) {
        double variance = binomial ? of * odds / ((1 + odds) * (1 + odds)) : odds;
        int reach = (int) (8 * Math.sqrt(variance)) + 16;
        int from = Math.max(0, mode - reach);
        int to = (int) Math.min(binomial ? of : Integer.MAX_VALUE - 1L, mode + (long) reach);
        double[] weights = new double[to - from + 1];
        weights[mode - from] = 1;
        double sum = 1;
        double weight = 1;
        int last = mode;
        while (last < to && weight > NOTHING) {
            weight *= (binomial ? of - last : 1) * odds / (last + 1);
            last++;
            weights[last - from] = weight;
            sum += weight;
        }
        weight = 1;
        int first = mode;
        while (first > from && weight > NOTHING) {
            weight *= first / ((binomial ? of - first + 1 : 1) * odds);
            first--;
            weights[first - from] = weight;
            sum += weight;
        }
        double[] probability = new double[last - first + 1];
        for (int i = 0; i < probability.length; i++) {
            probability[i] = weights[i + first - from] / sum;
        }
        return new Spread(first, probability);
    }

    int first() {
        return first;
    }

    int last() {
        return first + probability.length - 1;
    }

    double of(int count) {
        return probability[count - first];
    }

    /** At the index of a count less the first: the probability of so many or more. */
    double[] atLeast() {
        double[] atLeast = new double[probability.length + 1];
        for (int i = probability.length - 1; i >= 0; i--) {
            atLeast[i] = atLeast[i + 1] + probability[i];
        }
        return atLeast;
    }
}
