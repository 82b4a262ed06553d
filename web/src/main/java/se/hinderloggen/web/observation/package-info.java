/** One observation: what is known, what happened to it, correcting and erasing it. */
@NullMarked
package se.hinderloggen.web.observation;

import org.jspecify.annotations.NullMarked;
