/** Goes along the event store and has every feed tell what was released to its recipient. */
@NullMarked
package se.hinderloggen.command.publishing;

import org.jspecify.annotations.NullMarked;
