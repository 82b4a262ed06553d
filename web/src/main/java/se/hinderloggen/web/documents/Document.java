package se.hinderloggen.web.documents;

import java.util.List;
import java.util.Locale;

/**
 * What a document says, whatever it is written as. A page shows it by the fragment {@code
 * documents/document :: document(${document})}; {@link DocumentFiles} makes files of it.
 *
 * @param language of all its texts, with a country: sv-SE
 * @param opening what stands under the title, before the first section
 * @param onePage whether it is set so small, within what can be read, that it fits on one page
 */
public record Document(
        String title,
        Locale language,
        List<Block> opening,
        List<Section> sections,
        boolean onePage) {

    public Document(String title, Locale language, List<Block> opening, List<Section> sections) {
        this(title, language, opening, sections, false);
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
