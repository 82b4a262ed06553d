package se.hinderloggen.query.feeds;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.query.catalogue.Coded;
import se.hinderloggen.query.catalogue.CodedFinding;
import se.hinderloggen.query.feeds.Entry.Content.Gone;
import se.hinderloggen.query.feeds.Entry.Content.Summary;
import se.hinderloggen.query.feeds.Entry.Content.Withdrawal;

/**
 * Atom (RFC 4287), archived as in RFC 5005.
 *
 * <p>A withdrawal is an entry like others, which any reader shows, and beside it a {@code
 * deleted-entry} (RFC 6721) for readers that know it. The entry that was withdrawn keeps its id and
 * its place, without its text: a reader that fetches it again replaces its copy.
 */
final class AtomFeed {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String HISTORY = "http://purl.org/syndication/history/1.0";
    private static final String TOMBSTONES = "http://purl.org/atompub/tombstones/1.0";

    /** Of what Atom has no word for: the entry's number. */
    static final String OURS = "urn:hinderloggen:feed";

    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();

    private final XMLStreamWriter out;
    private final FeedWords words;

    private AtomFeed(XMLStreamWriter out, FeedWords words) {
        this.out = out;
        this.words = words;
    }

    static byte[] write(FeedDocument feed, FeedWords words) {
        var bytes = new ByteArrayOutputStream(16_384);
        try {
            var out = WRITERS.createXMLStreamWriter(bytes, "UTF-8");
            new AtomFeed(out, words).feed(feed);
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private void feed(FeedDocument feed) throws XMLStreamException {
        out.writeStartDocument("UTF-8", "1.0");
        out.writeStartElement("feed");
        out.writeDefaultNamespace(ATOM);
        out.writeNamespace("fh", HISTORY);
        out.writeNamespace("at", TOMBSTONES);
        out.writeNamespace("hl", OURS);
        out.writeAttribute("xml:lang", words.language());
        element("id", Entry.urn(feed.subscriptionId()));
        element("title", words.title(feed));
        element("subtitle", words.description());
        element("updated", feed.updated());
        out.writeStartElement("author");
        element("name", words.operation(feed));
        out.writeEndElement();
        link("self", feed.links().self());
        if (feed.archived()) {
            link("current", feed.links().current());
            out.writeEmptyElement("fh:archive");
        }
        link("prev-archive", feed.links().previousArchive());
        link("next-archive", feed.links().nextArchive());
        link("next", feed.links().next());
        for (var entry : feed.entries()) {
            if (entry.content() instanceof Withdrawal it) {
                deleted(it, entry.published());
            }
        }
        for (var entry : feed.entries()) {
            entry(entry);
        }
        out.writeEndElement();
        out.writeEndDocument();
    }

    private void deleted(Withdrawal it, Instant when) throws XMLStreamException {
        out.writeEmptyElement("at:deleted-entry");
        out.writeAttribute("ref", Entry.urn(it.withdraws()));
        out.writeAttribute("when", when.toString());
    }

    private void entry(Entry entry) throws XMLStreamException {
        out.writeStartElement("entry");
        element("id", entry.id());
        element("title", words.title(entry));
        element("published", entry.published());
        element("updated", entry.updated());
        switch (entry.content()) {
            case Summary it -> categories(entry, it);
            case Gone it -> category("withdrawn", words.reason(it.reason()));
            case Withdrawal it -> {
                category("withdrawal", words.reason(it.reason()));
                element("hl:withdraws", Entry.urn(it.withdraws()));
            }
        }
        out.writeStartElement("content");
        out.writeAttribute("type", "text");
        out.writeCharacters(writable(words.text(entry)));
        out.writeEndElement();
        element("hl:number", Long.toString(entry.number()));
        out.writeEndElement();
    }

    private void categories(Entry entry, Summary it) throws XMLStreamException {
        if (it.kind() != null) {
            category("kind", words.kind(it.kind()));
        }
        var year = it.year();
        if (year != null) {
            var code = it.month() == null ? year.toString() : "%d-%02d".formatted(year, it.month());
            category("time", new Coded(code, words.time(it)));
        }
        if (it.replaces() != null) {
            element("hl:replaces", Entry.urn(it.replaces()));
        }
        for (var each : categories(words.findings(entry, it)).entrySet()) {
            for (var coded : each.getValue()) {
                category(each.getKey(), coded);
            }
        }
    }

    /** Each once, though several findings may have it. A unit stands with its authority. */
    private static Map<String, Set<Coded>> categories(List<CodedFinding> findings) {
        var categories = new TreeMap<String, Set<Coded>>();
        for (var it : findings) {
            put(categories, "authority", it.authority());
            var unit = it.unit();
            put(
                    categories,
                    "unit",
                    unit == null
                            ? null
                            : new Coded(it.authority().code() + "/" + unit.code(), unit.label()));
            put(categories, "municipality", it.municipality());
            put(categories, "event-type", it.eventType());
        }
        return categories;
    }

    private static void put(
            Map<String, Set<Coded>> categories, String scheme, @Nullable Coded coded) {
        if (coded != null) {
            categories.computeIfAbsent(scheme, _ -> new LinkedHashSet<>()).add(coded);
        }
    }

    private void category(String scheme, Coded coded) throws XMLStreamException {
        out.writeEmptyElement("category");
        out.writeAttribute("scheme", OURS + ":" + scheme);
        out.writeAttribute("term", writable(coded.code()));
        out.writeAttribute("label", writable(coded.label()));
    }

    private void link(String rel, @Nullable String href) throws XMLStreamException {
        if (href != null) {
            out.writeEmptyElement("link");
            out.writeAttribute("rel", rel);
            out.writeAttribute("type", Format.ATOM.mediaType().toString());
            out.writeAttribute("href", href);
        }
    }

    private void element(String name, Instant at) throws XMLStreamException {
        element(name, at.toString());
    }

    private void element(String name, String text) throws XMLStreamException {
        out.writeStartElement(name);
        out.writeCharacters(writable(text));
        out.writeEndElement();
    }

    /** XML 1.0 has no room for some characters, not even escaped. */
    static String writable(String text) {
        if (text.codePoints().allMatch(AtomFeed::isWritable)) {
            return text;
        }
        return text.codePoints()
                .map(it -> isWritable(it) ? it : '\uFFFD')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isWritable(int it) {
        return it == '\t'
                || it == '\n'
                || it == '\r'
                || (it >= 0x20 && it < 0xD800)
                || (it >= 0xE000 && it < 0xFFFE)
                || it >= 0x10000;
    }
}
