/**
 * The catalogue of event types, authorities, units and PO operations: its rules, what it holds from
 * the start, and how what people write is understood by it.
 */
@NullMarked
package se.hinderloggen.command.catalogue;

import org.jspecify.annotations.NullMarked;
