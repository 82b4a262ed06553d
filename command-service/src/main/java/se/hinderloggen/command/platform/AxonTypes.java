package se.hinderloggen.command.platform;

import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import tools.jackson.databind.jsontype.PolymorphicTypeValidator;

/** Jackson reads types by name only where Axon's own tokens need it, and then only Axon's. */
final class AxonTypes {

    private AxonTypes() {}

    static PolymorphicTypeValidator validator() {
        return BasicPolymorphicTypeValidator.builder().allowIfSubType("org.axonframework.").build();
    }
}
