package se.hinderloggen.web.documents;

import java.util.List;
import java.util.Locale;

/**
 * What a document says, whatever it is written as. A page shows it by the fragment {@code
 * documents/document :: document(${document})}; {@link DocumentFiles} makes files of it.
 *
 * @param language of all its texts, with a country: sv-SE
 * @param opening what stands under the title, before the first section
 */
public record Document(
        String title, Locale language, List<Block> opening, List<Section> sections, Layout layout) {

    public Document(String title, Locale language, List<Block> opening, List<Section> sections) {
        this(title, language, opening, sections, Layout.PLAIN);
    }

    public Document {
        title = Plain.of(title);
        opening = List.copyOf(opening);
        sections = List.copyOf(sections);
        if (title.isEmpty()) {
            throw new IllegalArgumentException("A document has a title");
        }
    }

    /** As programs write a language: sv-SE. */
    public String languageTag() {
        return language.toLanguageTag();
    }

    /** Of the table of contents. */
    public String contentsHeading() {
        return isEnglish() ? "Contents" : "Innehåll";
    }

    boolean isEnglish() {
        return language.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }

    /**
     * @param sections one level further down; two levels is what a reader can hold
     */
    public record Section(String heading, List<Block> blocks, List<Section> sections) {

        public Section {
            heading = Plain.of(heading);
            blocks = List.copyOf(blocks);
            sections = List.copyOf(sections);
        }

        public Section(String heading, List<Block> blocks) {
            this(heading, blocks, List.of());
        }
    }
}
