/**
 * The language between the services: what can happen, how it is named on the wire, and how it is
 * written as JSON.
 *
 * <p>Plain Java and Jackson; no Spring, no Axon, no Kafka. Events of all aggregates live in this
 * one package because the sealed root {@link se.hinderloggen.events.DomainEvent} needs it.
 */
@NullMarked
package se.hinderloggen.events;

import org.jspecify.annotations.NullMarked;
