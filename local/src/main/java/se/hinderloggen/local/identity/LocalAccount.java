package se.hinderloggen.local.identity;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who may sign in locally; the password is the name. The names are part of the contract. */
public enum LocalAccount {
    OMBUD("Olle Ombud", List.of("OMBUD"), "PO_VARMLAND", null),
    ARBETSGRUPP("Asta Arbetsgrupp", List.of("ARBETSGRUPP", "OMBUD"), "PO_VARMLAND", null),
    SAMORDNARE(
            "Signe Samordnare", List.of("SAMORDNARE", "ARBETSGRUPP", "OMBUD"), "PO_VARMLAND", null),
    FORSAKRINGSKASSAN("Försäkringskassan", List.of("MYNDIGHET"), null, "FORSAKRINGSKASSAN"),
    LANSSTYRELSE("Länsstyrelsen", List.of("LANSSTYRELSE"), null, "LANSSTYRELSEN");

    /** A machine that acts as the coordinator of PO Värmland. */
    static final String INTEGRATION = "integration";

    private final String displayName;

    @SuppressWarnings("ImmutableEnumChecker") // every list comes from List.of above
    private final List<String> roles;

    private final @Nullable String organisation;
    private final @Nullable String authority;

    LocalAccount(
            String displayName,
            List<String> roles,
            @Nullable String organisation,
            @Nullable String authority) {
        this.displayName = displayName;
        this.roles = roles;
        this.organisation = organisation;
        this.authority = authority;
    }

    /** Name to sign in with, and the password. */
    public String username() {
        return name().toLowerCase(Locale.ROOT);
    }

    public List<String> roles() {
        return roles;
    }

    /** Code of the PO operation the person works for. */
    public @Nullable String organisation() {
        return organisation;
    }

    /** Code of the authority the person works for. */
    public @Nullable String authority() {
        return authority;
    }

    static Optional<LocalAccount> of(String username) {
        if (username.equals(INTEGRATION)) {
            return Optional.of(SAMORDNARE);
        }
        return Arrays.stream(values()).filter(it -> it.username().equals(username)).findFirst();
    }

    /** What a token says about the account, beside its subject. */
    Map<String, Object> claims() {
        var claims = new LinkedHashMap<String, Object>();
        claims.put("name", displayName);
        claims.put("roles", roles);
        if (organisation != null) {
            claims.put("organisation", organisation);
        }
        if (authority != null) {
            claims.put("authority", authority);
        }
        return claims;
    }
}
