/** The form of an observation, for recording it and for correcting it. */
@NullMarked
package se.hinderloggen.web.form;

import org.jspecify.annotations.NullMarked;
