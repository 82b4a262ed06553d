/** Who is calling and what they may do: everything is denied unless a rule grants it. */
@NullMarked
package se.hinderloggen.platform.access;

import org.jspecify.annotations.NullMarked;
