package se.hinderloggen.query.trends;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import se.hinderloggen.query.catalogue.Catalogue;
import se.hinderloggen.query.catalogue.CatalogueBreak;
import se.hinderloggen.query.catalogue.Coded;

/** What happened to an event type, in a sentence. */
public record MappingWords(String sv, String en) {

    public static MappingWords of(CatalogueBreak it, Catalogue catalogue) {
        return of(
                it.what(),
                catalogue.eventType(it.eventType()),
                it.others().stream().map(catalogue::eventType).toList(),
                it.from());
    }

    static MappingWords of(Catalogue.Mapping it) {
        return of(
                CatalogueBreak.What.valueOf(it.relation().name()),
                it.eventType(),
                it.successors(),
                it.from());
    }

    private static MappingWords of(
            CatalogueBreak.What what, Coded type, List<Coded> successors, LocalDate from) {
        String name = type.label();
        String others = successors.stream().map(Coded::label).collect(Collectors.joining(", "));
        return switch (what) {
            case BEGINS ->
                    new MappingWords(
                            "%s finns från %s.".formatted(name, from),
                            "%s is in use from %s.".formatted(name, from));
            case ENDS ->
                    new MappingWords(
                            "%s används inte från %s.".formatted(name, from),
                            "%s is not in use from %s.".formatted(name, from));
            case RENAMED ->
                    new MappingWords(
                            "%s heter %s från %s.".formatted(name, others, from),
                            "%s is called %s from %s.".formatted(name, others, from));
            case MERGED ->
                    new MappingWords(
                            "%s har från %s slagits ihop till %s.".formatted(name, from, others),
                            "%s was merged into %s from %s.".formatted(name, others, from));
            case SPLIT ->
                    new MappingWords(
                            "%s har från %s delats i %s; äldre händelser kan inte säkert delas upp."
                                    .formatted(name, from, others),
                            "%s was split into %s from %s; earlier events cannot be told apart for certain."
                                    .formatted(name, others, from));
            case REPORTED_TOGETHER ->
                    new MappingWords(
                            "%s redovisas tillsammans med %s från %s."
                                    .formatted(name, others, from),
                            "%s is reported together with %s from %s."
                                    .formatted(name, others, from));
        };
    }
}
