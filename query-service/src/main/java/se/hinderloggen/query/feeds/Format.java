package se.hinderloggen.query.feeds;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** The forms in which a feed can be had: the same entries in each. */
enum Format {
    ATOM(MediaType.APPLICATION_ATOM_XML),
    JSON(new MediaType("application", "feed+json")),
    CSV(new MediaType("text", "csv")),
    CLOUD_EVENTS(new MediaType("application", "cloudevents-batch+json"));

    /** For the operation's description. */
    static final String ATOM_TYPE = MediaType.APPLICATION_ATOM_XML_VALUE;

    static final String JSON_TYPE = "application/feed+json";
    static final String CSV_TYPE = "text/csv";
    static final String CLOUD_EVENTS_TYPE = "application/cloudevents-batch+json";

    private final MediaType mediaType;

    Format(MediaType mediaType) {
        this.mediaType = mediaType;
    }

    MediaType mediaType() {
        return mediaType;
    }

    /** As it is answered with. */
    MediaType contentType() {
        return this == CSV || this == ATOM
                ? new MediaType(mediaType, StandardCharsets.UTF_8)
                : mediaType;
    }

    static List<MediaType> types() {
        return Stream.of(values()).map(Format::mediaType).toList();
    }

    byte[] write(FeedDocument feed, FeedWords words, JsonMapper json) {
        return switch (this) {
            case ATOM -> AtomFeed.write(feed, words);
            case JSON -> json.writeValueAsBytes(JsonFeed.of(feed, words));
            case CSV -> CsvFeed.write(feed, words).getBytes(StandardCharsets.UTF_8);
            case CLOUD_EVENTS -> json.writeValueAsBytes(CloudEventFeed.of(feed, words));
        };
    }

    /**
     * What the caller likes best of these; Atom when it does not say or does not mind.
     *
     * @param accept the headers as they came
     * @return absent when none of them will do
     */
    static Optional<Format> accepted(List<String> accept) {
        List<MediaType> ranges;
        try {
            ranges = MediaType.parseMediaTypes(accept);
        } catch (InvalidMediaTypeException malformed) {
            return Optional.empty();
        }
        return ranges.isEmpty()
                ? Optional.of(ATOM)
                : Stream.of(values())
                        .filter(it -> it.quality(ranges) > 0)
                        .max(
                                Comparator.<Format>comparingDouble(it -> it.quality(ranges))
                                        .thenComparing(Comparator.reverseOrder()));
    }

    /** That of the most specific range that covers it (RFC 9110, 12.5.1). */
    private double quality(List<MediaType> ranges) {
        return ranges.stream()
                .filter(it -> it.includes(mediaType))
                .max(Comparator.comparingInt(Format::specificity))
                .map(MediaType::getQualityValue)
                .orElse(0.0);
    }

    private static int specificity(MediaType range) {
        return range.isWildcardType() ? 0 : range.isWildcardSubtype() ? 1 : 2;
    }
}
