/** What the codes are called, when they hold, and what became of them. */
@NullMarked
package se.hinderloggen.query.catalogue;

import org.jspecify.annotations.NullMarked;
