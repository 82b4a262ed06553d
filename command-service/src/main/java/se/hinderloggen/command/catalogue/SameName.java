package se.hinderloggen.command.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import se.hinderloggen.command.catalogue.Catalogue.Authority;
import se.hinderloggen.command.catalogue.Catalogue.EventType;
import se.hinderloggen.command.catalogue.Catalogue.Organisation;
import se.hinderloggen.command.catalogue.Catalogue.Unit;
import se.hinderloggen.command.catalogue.CatalogueCommand.AddAuthority;
import se.hinderloggen.command.catalogue.CatalogueCommand.AddEventType;
import se.hinderloggen.command.catalogue.CatalogueCommand.AddOrganisation;
import se.hinderloggen.command.catalogue.CatalogueCommand.AddUnit;
import se.hinderloggen.command.catalogue.CatalogueCommand.JoinMunicipality;
import se.hinderloggen.command.catalogue.CatalogueCommand.LeaveMunicipality;
import se.hinderloggen.command.catalogue.CatalogueCommand.MapEventType;
import se.hinderloggen.command.catalogue.CatalogueCommand.RenameAuthority;
import se.hinderloggen.command.catalogue.CatalogueCommand.RenameUnit;
import se.hinderloggen.command.catalogue.CatalogueCommand.RetireAuthority;
import se.hinderloggen.command.catalogue.CatalogueCommand.RetireEventType;
import se.hinderloggen.command.catalogue.CatalogueCommand.RetireUnit;

/** What is already called as something is to be called. */
record SameName(Catalogue catalogue) {

    /** Present names of what stands in the way of a command. */
    List<String> namesFor(CatalogueCommand command) {
        return switch (command) {
            case AddEventType add ->
                    among(
                            catalogue.eventTypes().values().stream().map(EventType::term),
                            add.code(),
                            List.of(add.code(), add.name(), add.englishName()));
            case AddAuthority add ->
                    among(
                            authorities(),
                            add.code(),
                            written(add.code(), add.name(), add.aliases()));
            case RenameAuthority rename ->
                    among(authorities(), rename.code(), List.of(rename.name()));
            case AddUnit add ->
                    among(
                            units(add.authority()),
                            add.code(),
                            written(add.code(), add.name(), add.aliases()));
            case RenameUnit rename ->
                    among(units(rename.authority()), rename.code(), List.of(rename.name()));
            case AddOrganisation add ->
                    among(
                            catalogue.organisations().values().stream().map(Organisation::term),
                            add.code(),
                            List.of(add.code(), add.name()));
            case RetireEventType _, MapEventType _, RetireAuthority _, RetireUnit _ -> List.of();
            case JoinMunicipality _, LeaveMunicipality _ -> List.of();
        };
    }

    private static List<String> among(Stream<Term> terms, String code, Collection<String> written) {
        return terms.filter(term -> !term.code().equals(code))
                .filter(
                        term ->
                                term.answersTo(
                                        written.stream()
                                                .flatMap(it -> Spelling.variants(it).stream())))
                .map(Term::name)
                .toList();
    }

    private static List<String> written(String code, String name, List<String> aliases) {
        return Stream.concat(Stream.of(code, name), aliases.stream()).toList();
    }

    private Stream<Term> authorities() {
        return catalogue.authorities().values().stream().map(Authority::term);
    }

    private Stream<Term> units(String authority) {
        var known = catalogue.authorities().get(authority);
        return known == null ? Stream.of() : known.units().values().stream().map(Unit::term);
    }
}
