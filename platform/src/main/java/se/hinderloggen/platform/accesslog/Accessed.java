package se.hinderloggen.platform.accesslog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What the access log cannot find out by itself about a call. A controller method takes it as a
 * parameter.
 */
public final class Accessed {

    private final Set<String> owners = new LinkedHashSet<>();
    private final List<UUID> shown = new ArrayList<>();

    /** Whose it is that is told, where that is not the caller's own PO operation. */
    public void of(String organisation) {
        owners.add(organisation);
    }

    /** The observations, or what else it is, of which an answer about several tells. */
    public void shown(Collection<UUID> ids) {
        shown.addAll(ids);
    }

    Set<String> owners() {
        return owners;
    }

    List<UUID> shown() {
        return shown;
    }
}
