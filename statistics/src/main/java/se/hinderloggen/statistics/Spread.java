package se.hinderloggen.statistics;

/** The probabilities of all counts that matter, of a Poisson or a binomial distribution. */
final class Spread {

    private static final double NOTHING = 1e-18;

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
        // Probabilities fall at least as fast as those of a normal distribution do near the mode.
        double variance = binomial ? of * odds / ((1 + odds) * (1 + odds)) : odds;
        int reach = (int) (10 * Math.sqrt(variance)) + 45;
        int first = Math.max(0, mode - reach);
        int last = (int) Math.min(binomial ? of : Integer.MAX_VALUE - 1L, mode + (long) reach);
        double[] probability = new double[last - first + 1];
        probability[mode - first] = 1;
        double sum = 1;
        double weight = 1;
        for (int count = mode; count < last && weight > NOTHING; count++) {
            weight *= (binomial ? of - count : 1) * odds / (count + 1);
            probability[count + 1 - first] = weight;
            sum += weight;
        }
        weight = 1;
        for (int count = mode; count > first && weight > NOTHING; count--) {
            weight *= count / ((binomial ? of - count + 1 : 1) * odds);
            probability[count - 1 - first] = weight;
            sum += weight;
        }
        for (int i = 0; i < probability.length; i++) {
            probability[i] /= sum;
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
