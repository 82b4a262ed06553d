package se.hinderloggen.events;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What can happen to an operation's yearly reports of one year. What was published stays: it is
 * never taken back and never changed, and what was wrong in it is put right by an erratum.
 */
public sealed interface ReportEvent extends DomainEvent {

    String organisation();

    int year();

    UUID publicationId();

    @Override
    default String aggregateId() {
        return aggregateId(organisation(), year());
    }

    static String aggregateId(String organisation, int year) {
        return "report:" + organisation + ":" + year;
    }

    /**
     * Whose key seals the texts of a publication. It follows from the publication, so that whoever
     * reads the event can find it, and is of UUID version 8, which is never accepted from outside:
     * else somebody could record an observation under the same id, and erase it.
     */
    static UUID textsOf(UUID publicationId) {
        try {
            var name = ("report/" + publicationId).getBytes(StandardCharsets.US_ASCII);
            var hash = ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(name));
            return new UUID(
                    (hash.getLong() & ~0xF000L) | 0x8000L,
                    (hash.getLong() & ~0xC000_0000_0000_0000L) | 0x8000_0000_0000_0000L);
        } catch (NoSuchAlgorithmException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    /**
     * A report stands from now on. Its figures are not kept: they follow from the other events, and
     * come out the same whenever they are asked for.
     *
     * @param knownUntil what was recorded before this moment is counted, and nothing later
     * @param catalogueVersion sequence number of the last event of the catalogue that is taken into
     *     account
     * @param comparedWith an earlier year; absent when the year stands alone
     * @param chapters what people wrote, each at most once and in the report's order; those without
     *     a text are left out. Sealed under the key of {@link #textsOf}
     * @param examples in the report's order
     * @param figuresHash SHA-256 of the figures as they read when it was published, 64 lower-case
     *     hexadecimal digits
     */
    record ReportPublished(
            String organisation,
            int year,
            UUID publicationId,
            Audience audience,
            Instant knownUntil,
            long catalogueVersion,
            @Nullable Integer comparedWith,
            List<ReportChapter> chapters,
            List<QuotedSummary> examples,
            String figuresHash)
            implements ReportEvent {
        public ReportPublished {
            chapters = List.copyOf(chapters);
            examples = List.copyOf(examples);
        }
    }

    /**
     * Something in a published report was wrong. It is told above the report, which stays as it is.
     *
     * @param text sealed under the key of {@link #textsOf}
     */
    record ReportErratumAdded(
            String organisation, int year, UUID publicationId, UUID erratumId, SealedText text)
            implements ReportEvent {}
}
