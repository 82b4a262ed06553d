package se.hinderloggen.query.trends;

/**
 * How it is divided.
 *
 * @param key SQL of what each row is about
 * @param across likewise
 * @param parts of a finding, as in {@link Grain}, that keys and filters are about
 * @param year SQL of the year
 * @param partOfYear SQL of the part of it
 */
record Cut(
        Condition key,
        Condition across,
        boolean perTag,
        int parts,
        String year,
        String partOfYear) {

    /** For each value of the dimension, or pair of values of two, and each period. */
    static Cut intoCells(TrendQuestion question) {
        var across = question.across();
        boolean isSum = question.at() != null && question.at().isAll();
        return new Cut(
                column(question, question.by()),
                across == null ? Condition.of("''") : column(question, across),
                question.by() == Dimension.TAG,
                question.partsOfCells(),
                isSum ? "0" : "year",
                isSum ? "0" : question.period().part());
    }

    /** Every observation once. */
    static Cut whole(TrendQuestion question) {
        return new Cut(
                Condition.of("''"),
                Condition.of("''"),
                false,
                question.partsOfTotals(),
                "year",
                question.period().part());
    }

    /** Its keys and its time, as columns. */
    Condition columns() {
        return Condition.of("select ")
                .and(key)
                .and(" as key, ")
                .and(across)
                .and(" as across, %s as year, %s as part, ".formatted(year, partOfYear));
    }

    private static Condition column(TrendQuestion question, Dimension dimension) {
        var in = question.in();
        return in != null && dimension == Dimension.EVENT_TYPE
                ? in.column()
                : Condition.of(dimension.column());
    }
}
