package se.hinderloggen.query.trends;

/**
 * What was counted for one key in one period.
 *
 * @param key empty where the value is not known
 * @param across the other key when there are two dimensions, likewise; else empty
 * @param partOfYear month or quarter; 0 for the whole year, or where it is not known
 */
public record Count(
        String key, String across, int year, int partOfYear, long findings, long observations) {

    Count plus(Count other) {
        return new Count(
                key,
                across,
                year,
                partOfYear,
                findings + other.findings,
                observations + other.observations);
    }
}
