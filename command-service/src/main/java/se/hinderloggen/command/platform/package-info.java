/**
 * What the capabilities of the command side share: decisions, refusals, the event store under Axon.
 */
@NullMarked
package se.hinderloggen.command.platform;

import org.jspecify.annotations.NullMarked;
