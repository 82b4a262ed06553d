/** What happened to an observation, event by event. */
@NullMarked
package se.hinderloggen.query.history;

import org.jspecify.annotations.NullMarked;
