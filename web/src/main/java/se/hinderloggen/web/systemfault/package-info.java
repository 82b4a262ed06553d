/** The board of systemfel, their pages, what is done with them, and what may be one. */
@NullMarked
package se.hinderloggen.web.systemfault;

import org.jspecify.annotations.NullMarked;
