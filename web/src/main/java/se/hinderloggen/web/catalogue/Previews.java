package se.hinderloggen.web.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import se.hinderloggen.web.layout.Words;
import se.hinderloggen.web.services.Answers.Catalogue;
import se.hinderloggen.web.services.QueryService;

/**
 * Tells what a change of the catalogue does to trends: with the figures of the own operation, and
 * in words that say no more than what the trends do.
 */
@Component
class Previews {

    private final QueryService query;
    private final MessageSource texts;
    private final Words words;
    private final Clock clock;

    Previews(QueryService query, MessageSource texts, Words words, Clock clock) {
        this.query = query;
        this.texts = texts;
        this.words = words;
        this.clock = clock;
    }

    /** Of the answer of {@code GET /api/trends}, what is shown here. */
    record Counts(List<Cell> cells) {
        record Cell(String key, String label, String period, long findings) {}
    }

    /**
     * @param name of what is changed; empty for what is new
     */
    Preview of(ChangeForm form, Target target, String name, Catalogue catalogue) {
        var change = form.change();
        var from = Objects.requireNonNull(form.from());
        var series = series(form, target, name, catalogue);
        var cells = series.isEmpty() ? List.<Counts.Cell>of() : cells(change, target);
        var byYear = new TreeMap<String, Map<String, Long>>();
        for (var cell : cells) {
            if (series.containsKey(cell.key())) {
                byYear.computeIfAbsent(cell.period(), _ -> new LinkedHashMap<>())
                        .merge(cell.key(), cell.findings(), Long::sum);
            }
        }
        var years =
                byYear.entrySet().stream()
                        .map(
                                year ->
                                        new Preview.Year(
                                                year.getKey(),
                                                series.keySet().stream()
                                                        .map(
                                                                it ->
                                                                        year.getValue()
                                                                                .getOrDefault(
                                                                                        it, 0L))
                                                        .toList()))
                        .toList();
        var effects = effects(form, name, from, catalogue);
        later(years, from, effects);
        return new Preview(effects, List.copyOf(series.values()), years, forGood(change));
    }

    /** Keys of the trends' rows that it is about, with what they are called. */
    private static Map<String, String> series(
            ChangeForm form, Target target, String name, Catalogue catalogue) {
        var series = new LinkedHashMap<String, String>();
        switch (form.change()) {
            case RETIRE_EVENT_TYPE -> series.put(target.typ(), name);
            case MAP_EVENT_TYPE -> {
                series.put(target.typ(), name);
                form.all(Field.SUCCESSORS).forEach(it -> series.put(it, eventType(catalogue, it)));
            }
            case RENAME_AUTHORITY, RETIRE_AUTHORITY -> series.put(target.myndighet(), name);
            case RENAME_UNIT, RETIRE_UNIT ->
                    series.put(target.myndighet() + "/" + target.enhet(), name);
            case LEAVE_MUNICIPALITY -> series.put(target.kommun(), name);
            case NEW_EVENT_TYPE, NEW_AUTHORITY, NEW_UNIT, JOIN_MUNICIPALITY -> {}
        }
        return series;
    }

    private List<Counts.Cell> cells(Change change, Target target) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("period", "year");
        parameters.put("measure", "count");
        switch (change) {
            // Without a filter: the successors stand beside.
            case NEW_EVENT_TYPE, RETIRE_EVENT_TYPE, MAP_EVENT_TYPE ->
                    parameters.put("by", "eventType");
            case NEW_AUTHORITY, RENAME_AUTHORITY, RETIRE_AUTHORITY -> {
                parameters.put("by", "authority");
                parameters.put("authority", target.myndighet());
            }
            case NEW_UNIT, RENAME_UNIT, RETIRE_UNIT -> {
                parameters.put("by", "unit");
                parameters.put("unit", target.myndighet() + "/" + target.enhet());
            }
            case JOIN_MUNICIPALITY, LEAVE_MUNICIPALITY -> {
                parameters.put("by", "municipality");
                parameters.put("municipality", target.kommun());
            }
        }
        return query.get("/api/trends", parameters, Counts.class).cells();
    }

    private List<String> effects(
            ChangeForm form, String name, LocalDate from, Catalogue catalogue) {
        var change = form.change();
        var effects = new ArrayList<String>();
        if (change.isEveryones()) {
            effects.add(text("catalogue.effect.everyone"));
        }
        String day = words.day(from);
        String key = "catalogue.effect." + change.key();
        switch (change) {
            case NEW_EVENT_TYPE, NEW_AUTHORITY, NEW_UNIT ->
                    effects.add(text(key, form.value(Field.NAME), day));
            case RENAME_AUTHORITY, RENAME_UNIT -> {
                effects.add(text(key, form.value(Field.NAME), day, name));
                if (from.isAfter(LocalDate.now(clock.withZone(Words.SWEDEN)))) {
                    effects.add(text("catalogue.effect.until-then", name));
                }
                effects.add(text("catalogue.effect.old-name", name));
            }
            case RETIRE_EVENT_TYPE, RETIRE_AUTHORITY, RETIRE_UNIT -> {
                effects.add(text("catalogue.effect.series-stays", name));
                effects.add(text("catalogue.effect.not-from", day));
            }
            case MAP_EVENT_TYPE -> {
                String others =
                        String.join(
                                ", ",
                                form.all(Field.SUCCESSORS).stream()
                                        .map(it -> eventType(catalogue, it))
                                        .toList());
                effects.add(
                        text(
                                "catalogue.effect.relation." + form.value(Field.RELATION),
                                name,
                                others,
                                day));
                effects.add(text("catalogue.effect.not-added-up"));
                effects.add(text("catalogue.effect.not-retired", name));
            }
            case JOIN_MUNICIPALITY -> effects.add(text(key, form.value(Field.MUNICIPALITY), day));
            case LEAVE_MUNICIPALITY -> effects.add(text(key, name, day));
        }
        return effects;
    }

    /** What is recorded of the time when it is out of use stays. */
    private void later(List<Preview.Year> years, LocalDate from, List<String> effects) {
        String first = Integer.toString(from.getYear());
        long later =
                years.stream()
                        .filter(it -> it.year().compareTo(first) >= 0)
                        .mapToLong(it -> it.findings().getFirst())
                        .sum();
        if (later > 0) {
            effects.add(text("catalogue.effect.later", words.number(later), first));
        }
    }

    private List<String> forGood(Change change) {
        return switch (change) {
            case NEW_EVENT_TYPE, NEW_AUTHORITY, NEW_UNIT ->
                    List.of(text("catalogue.for-good.code"));
            case RENAME_AUTHORITY, RENAME_UNIT -> List.of(text("catalogue.for-good.name"));
            case RETIRE_EVENT_TYPE, RETIRE_AUTHORITY, RETIRE_UNIT ->
                    List.of(text("catalogue.for-good.retirement"));
            case MAP_EVENT_TYPE -> List.of(text("catalogue.for-good.successors"));
            case JOIN_MUNICIPALITY, LEAVE_MUNICIPALITY ->
                    List.of(text("catalogue.for-good.membership"));
        };
    }

    private static String eventType(Catalogue catalogue, String code) {
        return catalogue.eventTypes().stream()
                .filter(it -> it.code().equals(code))
                .map(it -> it.name())
                .findFirst()
                .orElse(code);
    }

    private String text(String key, Object... values) {
        Locale language = words.language();
        return texts.getMessage(key, values, language);
    }
}
