/** Systemfel as they stand, with evidence, answers, history, and figures before and after. */
@NullMarked
package se.hinderloggen.query.systemfaults;

import org.jspecify.annotations.NullMarked;
