/** The right of an authority to a feed, and the entries of that feed. */
@NullMarked
package se.hinderloggen.command.subscription;

import org.jspecify.annotations.NullMarked;
