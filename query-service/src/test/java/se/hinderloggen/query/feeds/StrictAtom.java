package se.hinderloggen.query.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.ValidationDriver;
import com.thaiopensource.validate.rng.CompactSchemaReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** An Atom document as a feed reader's library reads it, after a validator has found nothing. */
final class StrictAtom {

    private StrictAtom() {}

    static Feed read(String document) {
        assertThat(faults(document)).as(document).isEmpty();
        try {
            var feed = (Feed) new WireFeedInput().build(new StringReader(document));
            // What a grammar of elements cannot tell: RFC 4287, 4.1.1 and 4.2.6.
            assertThat(feed.getEntries()).extracting(Entry::getId).doesNotHaveDuplicates();
            assertThat(feed.getOtherLinks())
                    .filteredOn(it -> it.getRel().equals("self"))
                    .hasSize(1);
            return feed;
        } catch (FeedException e) {
            throw new AssertionError(document, e);
        }
    }

    static List<String> faults(String document) {
        var faults = new ArrayList<String>();
        var properties = new PropertyMapBuilder();
        properties.put(ValidateProperty.ERROR_HANDLER, collectingIn(faults));
        var driver =
                new ValidationDriver(properties.toPropertyMap(), CompactSchemaReader.getInstance());
        try (var grammar =
                Objects.requireNonNull(StrictAtom.class.getResourceAsStream("atom.rnc"))) {
            assertThat(driver.loadSchema(new InputSource(grammar))).as("" + faults).isTrue();
            driver.validate(
                    new InputSource(
                            new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8))));
        } catch (SAXException e) {
            faults.add(e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return faults;
    }

    private static ErrorHandler collectingIn(List<String> faults) {
        return new ErrorHandler() {
            @Override
            public void warning(SAXParseException it) {
                faults.add(it.getMessage());
            }

            @Override
            public void error(SAXParseException it) {
                faults.add(it.getLineNumber() + ": " + it.getMessage());
            }

            @Override
            public void fatalError(SAXParseException it) {
                faults.add(it.getLineNumber() + ": " + it.getMessage());
            }
        };
    }
}
