package se.hinderloggen.benchmarks.pages;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;
import se.hinderloggen.benchmarks.pages.World.Place;

/**
 * What an operation saw in one year, as a file for the import, in the order in which it happened.
 * The same year and number give the same file.
 */
final class YearFile {

    static final int FIRST_YEAR = 2016;
    static final int YEARS = 10;

    private static final int DAYS = 365;

    private final World world;
    private final Vocabulary vocabulary;
    private final Random random;
    private final int year;

    private YearFile(World world, Vocabulary vocabulary, int year) {
        this.world = world;
        this.vocabulary = vocabulary;
        this.year = year;
        this.random = new Random(year);
    }

    /**
     * @return how many rows it has, one for each finding
     */
    static int write(Path file, World world, Vocabulary vocabulary, int year, int observations)
            throws IOException {
        try (var out = Files.newBufferedWriter(file)) {
            return new YearFile(world, vocabulary, year).write(out, observations);
        }
    }

    private int write(BufferedWriter out, int observations) throws IOException {
        out.write("external_id;kind;occurred;authority;unit;municipality;event_type;");
        out.write("description;consequences;tags\n");
        int rows = 0;
        for (int number = 0; number < observations; number++) {
            rows += observation(out, number, (int) ((long) number * DAYS / observations));
        }
        return rows;
    }

    private int observation(BufferedWriter out, int number, int dayOfYear) throws IOException {
        String start =
                "Y%d-%07d;%s;%s;"
                        .formatted(
                                year,
                                number,
                                random.nextInt(5) == 0 ? "SYSTEMRATT" : "HINDER",
                                date(LocalDate.ofYearDay(year, dayOfYear + 1)));
        String end =
                ";%s;%s;%s\n"
                        .formatted(
                                vocabulary.text(random),
                                random.nextInt(3) == 0 ? vocabulary.text(random) : "",
                                random.nextInt(3) == 0 ? World.skewed(World.TAGS, random) : "");
        int findings = random.nextInt(5) == 0 ? 2 : 1;
        var first = World.skewed(world.places(), random);
        for (int i = 0; i < findings; i++) {
            var place = i == 0 ? first : other(first);
            out.write(start + place.authority() + ";" + place.unit() + ";" + municipality());
            out.write(";" + eventType() + end);
        }
        return findings;
    }

    /** Nine in ten are known to the month, half of all to the day. */
    private String date(LocalDate day) {
        int known = random.nextInt(10);
        return known == 0
                ? Integer.toString(day.getYear())
                : known < 5 ? day.toString().substring(0, 7) : day.toString();
    }

    private Place other(Place place) {
        Place other;
        do {
            other = World.skewed(world.places(), random);
        } while (other.equals(place));
        return other;
    }

    private String municipality() {
        return random.nextInt(10) == 0 ? "" : World.skewed(world.municipalities(), random);
    }

    private String eventType() {
        return random.nextInt(20) == 0 ? "" : World.skewed(world.eventTypes(), random);
    }
}
