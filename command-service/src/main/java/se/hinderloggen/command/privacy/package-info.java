/** The personal-data guard, and the vault of the observations' keys. */
@NullMarked
package se.hinderloggen.command.privacy;

import org.jspecify.annotations.NullMarked;
