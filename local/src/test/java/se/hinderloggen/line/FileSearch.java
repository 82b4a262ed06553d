package se.hinderloggen.line;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import se.hinderloggen.embedded.FileTree;

/**
 * Looks for words in every byte of every file. Only ASCII letters and digits count, in either case:
 * what stands between them is passed over, so one search finds a number with or without hyphens and
 * blanks, and a word in UTF-8, UTF-16 or UTF-32.
 */
final class FileSearch {

    private static final int CHUNK = 1 << 20;
    private static final int SHORTEST = 8;

    private final Path folder;

    FileSearch(Path folder) {
        this.folder = folder;
    }

    /**
     * Each file that holds one of the words, as {@code word in path}.
     *
     * @param words ASCII letters and digits, at least eight, in lower case
     */
    Set<String> find(Collection<String> words) {
        var found = new TreeSet<String>();
        for (Path file : FileTree.files(folder, Set.of())) {
            for (String word : wordsIn(file, words)) {
                found.add(word + " in " + folder.relativize(file));
            }
        }
        return found;
    }

    /** As {@link #find(Collection)}. */
    Set<String> find(String... words) {
        return find(List.of(words));
    }

    /** Those of the words that stand in a text. */
    static List<String> find(String text, Collection<String> words) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int end = reduce(bytes, bytes.length, bytes, 0);
        String reduced = new String(bytes, 0, end, StandardCharsets.US_ASCII);
        return words.stream().filter(reduced::contains).toList();
    }

    private static Set<String> wordsIn(Path file, Collection<String> words) {
        var found = new TreeSet<String>();
        int overlap = words.stream().mapToInt(String::length).max().orElse(1) - 1;
        Set<String> beginnings =
                words.stream().map(it -> it.substring(0, SHORTEST)).collect(Collectors.toSet());
        byte[] chunk = new byte[CHUNK];
        byte[] reduced = new byte[CHUNK + overlap];
        int kept = 0;
        try (InputStream in = Files.newInputStream(file)) {
            for (int length; (length = in.read(chunk)) > 0; ) {
                int end = reduce(chunk, length, reduced, kept);
                String text = new String(reduced, 0, end, StandardCharsets.US_ASCII);
                if (beginnings.stream().anyMatch(text::contains)) {
                    words.stream().filter(text::contains).forEach(found::add);
                }
                int from = Math.max(0, end - overlap);
                System.arraycopy(reduced, from, reduced, 0, end - from);
                kept = end - from;
            }
        } catch (NoSuchFileException e) {
            return found; // it has just been removed
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    /**
     * Letters, made small, and digits of the first bytes, written from {@code at} on; their end.
     */
    private static int reduce(byte[] from, int length, byte[] to, int at) {
        int end = at;
        for (int i = 0; i < length; i++) {
            byte b = from[i];
            if ((b >= 'a' && b <= 'z') || (b >= '0' && b <= '9')) {
                to[end++] = b;
            } else if (b >= 'A' && b <= 'Z') {
                to[end++] = (byte) (b + 'a' - 'A');
            }
        }
        return end;
    }
}
