/** How much waits for whoever asks. */
@NullMarked
package se.hinderloggen.query.notices;

import org.jspecify.annotations.NullMarked;
