package se.hinderloggen.web.trends;

/**
 * What stands at the points of a line: a shape of its own for each, so that colour is not alone.
 */
public enum Mark {
    CIRCLE,
    SQUARE,
    TRIANGLE,
    DIAMOND,
    CROSS,
    DOWN;

    public static Mark of(int line) {
        return values()[line % values().length];
    }

    /** The shape around a point, as an SVG path. */
    public String path(double x, double y, double r) {
        return switch (this) {
            case CIRCLE ->
                    "M%s %sa%s %s 0 1 0 %s 0a%s %s 0 1 0 %s 0Z"
                            .formatted(n(x - r), n(y), n(r), n(r), n(2 * r), n(r), n(r), n(-2 * r));
            case SQUARE ->
                    "M%s %sh%sv%sh%sZ"
                            .formatted(
                                    n(x - 0.9 * r),
                                    n(y - 0.9 * r),
                                    n(1.8 * r),
                                    n(1.8 * r),
                                    n(-1.8 * r));
            case TRIANGLE ->
                    "M%s %sL%s %sH%sZ"
                            .formatted(
                                    n(x), n(y - 1.2 * r), n(x + 1.1 * r), n(y + r), n(x - 1.1 * r));
            case DIAMOND ->
                    "M%s %sL%s %sL%s %sL%s %sZ"
                            .formatted(
                                    n(x),
                                    n(y - 1.3 * r),
                                    n(x + 1.3 * r),
                                    n(y),
                                    n(x),
                                    n(y + 1.3 * r),
                                    n(x - 1.3 * r),
                                    n(y));
            case CROSS -> {
                double a = 0.45 * r;
                double b = 1.25 * r;
                yield "M%s %sh%sv%sh%sv%sh%sv%sh%sv%sh%sv%sh%sZ"
                        .formatted(
                                n(x - a), n(y - b), n(2 * a), n(b - a), n(b - a), n(2 * a),
                                n(a - b), n(b - a), n(-2 * a), n(a - b), n(a - b), n(-2 * a),
                                n(b - a));
            }
            case DOWN ->
                    "M%s %sL%s %sH%sZ"
                            .formatted(
                                    n(x), n(y + 1.2 * r), n(x + 1.1 * r), n(y - r), n(x - 1.1 * r));
        };
    }

    /** A coordinate with at most one decimal, whatever the language. */
    public static String n(double coordinate) {
        long tenths = Math.round(coordinate * 10);
        return tenths % 10 == 0
                ? Long.toString(tenths / 10)
                : (tenths < 0 ? "-" : "") + Math.abs(tenths) / 10 + "." + Math.abs(tenths) % 10;
    }
}
