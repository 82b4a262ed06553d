package se.hinderloggen.query.disclosure;

/**
 * So many findings that are alike. What is not known is empty.
 *
 * @param findings at least 1
 */
public record FindingCount(
        String authority,
        String unit,
        String municipality,
        String eventType,
        String kind,
        int findings) {}
