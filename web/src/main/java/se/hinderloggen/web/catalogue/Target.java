package se.hinderloggen.web.catalogue;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.web.services.Answers.Catalogue;
import se.hinderloggen.web.services.Answers.Member;

/** Codes of what is to be changed; empty where the change is not about such a thing. */
record Target(String typ, String myndighet, String enhet, String kommun) {

    Target {
        typ = typ == null ? "" : typ;
        myndighet = myndighet == null ? "" : myndighet;
        enhet = enhet == null ? "" : enhet;
        kommun = kommun == null ? "" : kommun;
    }

    /** What it is called now; empty when the catalogue has no such thing. */
    Optional<String> nameIn(Catalogue catalogue, Change change, @Nullable String organisation) {
        if (change.concerns("typ")) {
            return catalogue.eventTypes().stream()
                    .filter(it -> it.code().equals(typ))
                    .map(it -> it.name())
                    .findFirst();
        }
        if (change.concerns("myndighet")) {
            return catalogue.authorities().stream()
                    .filter(it -> it.code().equals(myndighet))
                    .flatMap(
                            authority ->
                                    change.concerns("enhet")
                                            ? authority.units().stream()
                                                    .filter(it -> it.code().equals(enhet))
                                                    .map(it -> it.name() + ", " + authority.name())
                                            : List.of(authority.name()).stream())
                    .findFirst();
        }
        if (change.concerns("kommun")) {
            var own = catalogue.organisation(organisation);
            return own == null
                    ? Optional.empty()
                    : own.municipalities().stream()
                            .filter(it -> it.code().equals(kommun))
                            .map(Member::name)
                            .findFirst();
        }
        return Optional.of("");
    }
}
