/** Recording an observation, with a draft that is not lost. */
@NullMarked
package se.hinderloggen.web.record;

import org.jspecify.annotations.NullMarked;
