package se.hinderloggen.query.trends;

/** How time is divided. */
enum Period {
    YEAR("year", "0"),
    QUARTER("quarter", "case month when 0 then 0 else (month + 2) / 3 end"),
    MONTH("month", "month");

    private final String parameter;
    private final String part;

    Period(String parameter, String part) {
        this.parameter = parameter;
        this.part = part;
    }

    String parameter() {
        return parameter;
    }

    /** The SQL expression of the part of the year; 0 for all of it, or where it is not known. */
    String part() {
        return part;
    }

    /**
     * {@code 2021}, {@code 2021-Q1} or {@code 2021-03}; {@code 2021-XX} where the month is not
     * known (as in EDTF).
     */
    String format(int year, int partOfYear) {
        return switch (this) {
            case YEAR -> Integer.toString(year);
            case QUARTER -> partOfYear == 0 ? year + "-XX" : year + "-Q" + partOfYear;
            case MONTH -> partOfYear == 0 ? year + "-XX" : "%d-%02d".formatted(year, partOfYear);
        };
    }
}
