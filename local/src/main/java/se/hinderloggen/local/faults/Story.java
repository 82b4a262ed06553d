package se.hinderloggen.local.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** One observation as its client knows it: what was wanted, in order, each after the one before. */
record Story(UUID id, List<Operation> operations) {

    Story(UUID id) {
        this(id, new ArrayList<>());
    }

    List<Operation> acknowledged() {
        return operations.stream().filter(Operation::isAcknowledged).toList();
    }

    /** The one that may have been carried out or not; only the last can be. */
    List<Operation> open() {
        return operations.stream()
                .filter(it -> !it.isAcknowledged() && Objects.isNull(it.broken()))
                .toList();
    }

    @Override
    public String toString() {
        return id + operations.stream().map(it -> "\n      " + it).collect(Collectors.joining());
    }
}
