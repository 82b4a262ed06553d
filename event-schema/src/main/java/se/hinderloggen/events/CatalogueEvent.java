package se.hinderloggen.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the catalogue of event types, authorities, units and PO operations went through. Codes never
 * change and are never used again; names do change. A date is the first day that the statement
 * holds.
 */
public sealed interface CatalogueEvent extends DomainEvent {

    /** There is one catalogue for the installation. */
    String AGGREGATE_ID = "catalogue";

    @Override
    default String aggregateId() {
        return AGGREGATE_ID;
    }

    record EventTypeAdded(
            String code,
            String name,
            String englishName,
            @Nullable String definition,
            @Nullable String example,
            LocalDate from)
            implements CatalogueEvent {}

    record EventTypeRetired(String code, LocalDate from) implements CatalogueEvent {}

    /**
     * What later catalogues call it. A retired type has a successor only when someone has said so.
     */
    record EventTypeMapped(
            String code, SuccessorRelation relation, List<String> successors, LocalDate from)
            implements CatalogueEvent {
        public EventTypeMapped {
            successors = List.copyOf(successors);
        }
    }

    /**
     * Findings can name it from now on.
     *
     * @param aliases abbreviations and other names that people use
     * @param receivesFeeds false for banks and a-kassor, which are recorded yet are not authorities
     */
    record AuthorityAdded(
            String code,
            String name,
            Principal principal,
            List<String> aliases,
            boolean receivesFeeds,
            LocalDate from)
            implements CatalogueEvent {
        public AuthorityAdded {
            aliases = List.copyOf(aliases);
        }
    }

    record AuthorityRenamed(String code, String name, LocalDate from) implements CatalogueEvent {}

    record AuthorityRetired(String code, LocalDate from) implements CatalogueEvent {}

    /**
     * A part of an authority, such as a clinic or an office.
     *
     * @param code unique within its authority
     */
    record UnitAdded(
            String authority, String code, String name, List<String> aliases, LocalDate from)
            implements CatalogueEvent {
        public UnitAdded {
            aliases = List.copyOf(aliases);
        }
    }

    record UnitRenamed(String authority, String code, String name, LocalDate from)
            implements CatalogueEvent {}

    record UnitRetired(String authority, String code, LocalDate from) implements CatalogueEvent {}

    record OrganisationAdded(String code, String name, LocalDate from) implements CatalogueEvent {}

    /**
     * The PO operation has clients there from now on.
     *
     * @param area the operation's own division, e.g. Centrala
     */
    record MunicipalityJoined(
            String organisation, String municipality, @Nullable String area, LocalDate from)
            implements CatalogueEvent {}

    record MunicipalityLeft(String organisation, String municipality, LocalDate from)
            implements CatalogueEvent {}
}
