/**
 * Files of observations and base figures: looked at first, then imported, while one can see how far
 * it has come.
 */
@NullMarked
package se.hinderloggen.web.importing;

import org.jspecify.annotations.NullMarked;
