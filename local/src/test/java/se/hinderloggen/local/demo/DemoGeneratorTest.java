package se.hinderloggen.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.hinderloggen.events.PartialDate;
import se.hinderloggen.local.demo.DemoGenerator.DemoObservation;
import se.hinderloggen.local.demo.DemoPlan.Change;

/**
 * How the seed was chosen: the first ones, counted from 0, with which everything here holds; of
 * these those with which comparing the years, from each on against all before, finds the two
 * changes where they are and nothing else, by authority and event type and the other way (the
 * query-service's DemoChangesTest), nor else when a single year is set against the one before; and
 * of these one in which both changes show in all of their margins. A doubling of nine a year is
 * near the least that can be told from chance, so about one seed in a thousand is like that. It
 * says nothing about what comparing can find: that is simulated, by {@code ./run statistics
 * --simulate}.
 */
class DemoGeneratorTest {

    private static final List<Integer> YEARS = List.of(2019, 2020, 2022, 2023, 2024, 2025, 2026);
    private static final Predicate<Cell> CHANGED =
            cell ->
                    cell.equals(DemoPlan.UNREACHABLE_CUSTOMER_SERVICE.cell())
                            || cell.equals(DemoPlan.FEWER_PLANS_REFUSED.cell());

    private final List<DemoObservation> observations = DemoGenerator.observations();

    @Test
    void the_same_bytes_come_out_everywhere() throws NoSuchAlgorithmException {
        var hash =
                MessageDigest.getInstance("SHA-256")
                        .digest(DemoGenerator.csv().getBytes(StandardCharsets.UTF_8));

        assertThat(HexFormat.of().formatHex(hash))
                .as("changed on purpose? Then every installation's demo changes; pin the new hash")
                .isEqualTo("a26001fd83d4e0055b86631c31c25faf9b132a637d86aa92e2587b56639ca979");
    }

    /**
     * Where the query-service tests what comparing finds in the demo, without knowing this module.
     */
    @Test
    void the_copy_that_the_query_service_tests_with_is_the_same() throws IOException {
        var copy =
                Files.readAllLines(
                        Path.of("..", "query-service", "src/test/resources/demo-findings.csv"));

        assertThat(copy)
                .filteredOn(row -> row.startsWith("D"))
                .isEqualTo(observations.stream().flatMap(DemoGeneratorTest::findings).toList());
    }

    private static Stream<String> findings(DemoObservation it) {
        return it.places().stream()
                .map(
                        place ->
                                String.join(
                                        ";",
                                        it.externalId(),
                                        it.cell().kind(),
                                        Integer.toString(it.month().getYear()),
                                        place.authority(),
                                        place.unit(),
                                        it.municipality(),
                                        it.cell().eventType()));
    }

    @Test
    void every_year_but_that_of_the_file_has_a_plausible_number() {
        var perYear = countBy(observations, it -> it.month().getYear());

        assertThat(perYear).containsOnlyKeys(YEARS);
        assertThat(perYear.values()).allSatisfy(count -> assertThat(count).isBetween(60L, 140L));
        assertThat(observations)
                .allSatisfy(
                        it ->
                                assertThat(PartialDate.parse(it.occurred()))
                                        .matches(
                                                date ->
                                                        date.year() == it.month().getYear()
                                                                && !date.earliest()
                                                                        .isAfter(
                                                                                it.month()
                                                                                        .atEndOfMonth())));
    }

    @Test
    void july_is_low_and_the_autumn_high() {
        var perMonth = countBy(observations, it -> it.month().getMonthValue());

        assertThat(perMonth.get(7)).isEqualTo(perMonth.values().stream().min(Long::compare).get());
        assertThat(perMonth.get(9) + perMonth.get(10))
                .isGreaterThan(perMonth.get(1) + perMonth.get(2));
    }

    @Test
    void kinds_and_types_come_when_they_came_into_use() {
        var perKind = countBy(observations, it -> it.cell().kind());

        assertThat(100.0 * perKind.get("SYSTEMRATT") / observations.size()).isBetween(12.0, 18.0);
        assertThat(observations)
                .filteredOn(it -> it.cell().kind().equals("SYSTEMFORBATTRING"))
                .isNotEmpty()
                .allMatch(it -> it.month().getYear() >= 2025);
        assertThat(observations)
                .filteredOn(it -> it.cell().eventType().equals("INFORMATION_PEDAGOGIK"))
                .isNotEmpty()
                .allMatch(it -> it.month().getYear() >= 2024);
    }

    @Test
    void customer_service_is_out_of_reach_twice_as_often() {
        assertThat(rateRatio(DemoPlan.UNREACHABLE_CUSTOMER_SERVICE)).isBetween(1.8, 2.2);
    }

    @Test
    void plans_are_refused_a_third_as_often() {
        assertThat(rateRatio(DemoPlan.FEWER_PLANS_REFUSED)).isBetween(0.28, 0.38);
    }

    /**
     * For every cell and margin without the two changes, the likelihood of a step at any new year.
     */
    @Test
    void nothing_else_changes_more_than_chance_would_have_it() {
        var margins =
                List.<Function<Cell, String>>of(
                        _ -> "all",
                        Cell::toString,
                        Cell::kind,
                        Cell::eventType,
                        cell -> cell.place().toString(),
                        cell -> cell.place().authority());
        for (var margin : margins) {
            var expected = new HashMap<String, double[]>();
            for (var stream : DemoPlan.STREAMS) {
                if (!CHANGED.test(stream.cell())) {
                    var sums =
                            expected.computeIfAbsent(
                                    margin.apply(stream.cell()), _ -> new double[YEARS.size()]);
                    months().forEach(
                                    month ->
                                            sums[YEARS.indexOf(month.getYear())] +=
                                                    stream.expectedIn(month));
                }
            }
            var counted = new HashMap<String, double[]>();
            for (var observation : observations) {
                if (!CHANGED.test(observation.cell())) {
                    counted.computeIfAbsent(
                                    margin.apply(observation.cell()),
                                    _ -> new double[YEARS.size()])[
                            YEARS.indexOf(observation.month().getYear())]++;
                }
            }
            counted.forEach(
                    (key, counts) ->
                            assertThat(largestStep(counts, expected.get(key)))
                                    .as(key)
                                    .isLessThan(2.6));
        }
    }

    @Test
    void most_dates_are_to_the_day_and_some_to_the_month_or_year() {
        var byLength = countBy(observations, it -> it.occurred().length());

        assertThat(byLength).containsOnlyKeys(4, 7, 10);
        assertThat(byLength.get(10)).isGreaterThan(observations.size() * 3L / 4);
        assertThat(byLength.get(7)).isGreaterThan(byLength.get(4));
    }

    @Test
    void municipalities_take_part_while_they_are_members() {
        assertThat(observations)
                .filteredOn(it -> it.month().getYear() > 2020)
                .noneMatch(it -> it.municipality().equals("Hammarö"));
        assertThat(countBy(observations, DemoObservation::municipality).entrySet())
                .filteredOn(it -> !it.getKey().isEmpty())
                .extracting(Map.Entry::getKey)
                .hasSizeGreaterThan(14);
    }

    @Test
    void every_observation_is_tagged_and_some_concern_several_authorities() {
        assertThat(observations).allMatch(it -> it.tags().getFirst().equals("demo"));
        assertThat(observations)
                .extracting(DemoObservation::externalId)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("D\\d\\d-\\d{4}"));
        assertThat(observations).filteredOn(it -> it.places().size() > 1).hasSizeGreaterThan(50);
        assertThat(observations).allSatisfy(it -> assertThat(it.places()).doesNotHaveDuplicates());
    }

    @Test
    void there_are_many_sentences_without_figures_or_signs_of_the_file() {
        var sentences = DemoSentences.load();
        var all =
                Stream.of(
                                sentences.descriptions().values().stream()
                                        .flatMap(List::stream)
                                        .map(DemoSentences.Description::text),
                                sentences.details().values().stream().flatMap(List::stream),
                                sentences.consequences().values().stream().flatMap(List::stream))
                        .flatMap(each -> each)
                        .toList();

        assertThat(all)
                .hasSizeGreaterThan(300)
                .doesNotHaveDuplicates()
                .allSatisfy(text -> assertThat(text).matches("[\\p{Lu}][^\\d;\"#=]+\\."));
        assertThat(sentences.descriptions().values().stream().mapToInt(List::size).sum())
                .isGreaterThan(150);
        assertThat(sentences.descriptions())
                .containsOnlyKeys(DemoPlan.STREAMS.stream().map(DemoPlan.Stream::cell).toList());
    }

    @Test
    void every_row_of_the_file_has_as_many_cells_as_the_header() {
        assertThat(DemoGenerator.csv().lines()).allMatch(row -> row.split(";", -1).length == 10);
    }

    private static double rateRatio(Change change) {
        double before = 0;
        double after = 0;
        for (var observation : DemoGenerator.observations()) {
            if (observation.cell().equals(change.cell())) {
                if (observation.month().isBefore(change.from())) {
                    before++;
                } else {
                    after++;
                }
            }
        }
        double expectedBefore = expected(change, month -> month.isBefore(change.from()));
        double expectedAfter =
                expected(change, month -> !month.isBefore(change.from())) / change.factor();
        return (after / expectedAfter) / (before / expectedBefore);
    }

    private static double expected(Change change, Predicate<YearMonth> when) {
        return DemoPlan.STREAMS.stream()
                .filter(stream -> stream.cell().equals(change.cell()))
                .flatMapToDouble(stream -> months().filter(when).mapToDouble(stream::expectedIn))
                .sum();
    }

    private static Stream<YearMonth> months() {
        return YEARS.stream()
                .flatMap(year -> IntStream.rangeClosed(1, 12).mapToObj(m -> YearMonth.of(year, m)))
                .filter(month -> !month.isAfter(DemoPlan.LAST));
    }

    /**
     * The root of twice the log likelihood ratio of the best place for a step, in standard
     * deviations.
     */
    private static double largestStep(double[] counted, double[] expected) {
        double largest = 0;
        for (int at = 1; at < counted.length; at++) {
            double before = Arrays.stream(counted, 0, at).sum();
            double after = Arrays.stream(counted, at, counted.length).sum();
            double expectedBefore = Arrays.stream(expected, 0, at).sum();
            double expectedAfter = Arrays.stream(expected, at, counted.length).sum();
            if (Math.min(expectedBefore, expectedAfter) >= 5) {
                double scale = (before + after) / (expectedBefore + expectedAfter);
                double ratio =
                        term(before, expectedBefore * scale) + term(after, expectedAfter * scale);
                largest = Math.max(largest, Math.sqrt(2 * Math.max(ratio, 0)));
            }
        }
        return largest;
    }

    private static double term(double counted, double expected) {
        return counted == 0 ? 0 : counted * Math.log(counted / expected);
    }

    private static <K> Map<K, Long> countBy(
            List<DemoObservation> observations, Function<DemoObservation, K> key) {
        return observations.stream().collect(Collectors.groupingBy(key, Collectors.counting()));
    }
}
