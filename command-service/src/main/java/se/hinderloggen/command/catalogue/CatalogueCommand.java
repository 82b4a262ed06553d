package se.hinderloggen.command.catalogue;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.events.Principal;
import se.hinderloggen.events.SuccessorRelation;

/**
 * What can be asked of the catalogue; one for each of its events. A date is the first day that the
 * change holds. Names come without blanks around them.
 */
public sealed interface CatalogueCommand {

    record AddEventType(
            String code,
            String name,
            String englishName,
            @Nullable String definition,
            @Nullable String example,
            LocalDate from)
            implements CatalogueCommand {
        public AddEventType {
            name = name.strip();
            englishName = englishName.strip();
        }
    }

    /** Events that happened before the date may still be recorded under it. */
    record RetireEventType(String code, LocalDate from) implements CatalogueCommand {}

    record MapEventType(
            String code, SuccessorRelation relation, List<String> successors, LocalDate from)
            implements CatalogueCommand {
        public MapEventType {
            successors = List.copyOf(successors);
        }
    }

    record AddAuthority(
            String code,
            String name,
            Principal principal,
            List<String> aliases,
            boolean receivesFeeds,
            LocalDate from)
            implements CatalogueCommand {
        public AddAuthority {
            name = name.strip();
            aliases = aliases.stream().map(String::strip).toList();
        }
    }

    record RenameAuthority(String code, String name, LocalDate from) implements CatalogueCommand {
        public RenameAuthority {
            name = name.strip();
        }
    }

    record RetireAuthority(String code, LocalDate from) implements CatalogueCommand {}

    record AddUnit(String authority, String code, String name, List<String> aliases, LocalDate from)
            implements CatalogueCommand {
        public AddUnit {
            name = name.strip();
            aliases = aliases.stream().map(String::strip).toList();
        }
    }

    record RenameUnit(String authority, String code, String name, LocalDate from)
            implements CatalogueCommand {
        public RenameUnit {
            name = name.strip();
        }
    }

    record RetireUnit(String authority, String code, LocalDate from) implements CatalogueCommand {}

    record AddOrganisation(String code, String name, LocalDate from) implements CatalogueCommand {
        public AddOrganisation {
            name = name.strip();
        }
    }

    /**
     * @param municipality SCB's four digits
     */
    record JoinMunicipality(
            String organisation, String municipality, @Nullable String area, LocalDate from)
            implements CatalogueCommand {}

    /**
     * @param from the first day that it is no longer a member
     */
    record LeaveMunicipality(String organisation, String municipality, LocalDate from)
            implements CatalogueCommand {}
}
