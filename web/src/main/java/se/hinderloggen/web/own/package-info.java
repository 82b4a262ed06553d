/** What is kept for one person alone, and can be read by nobody else. */
@NullMarked
package se.hinderloggen.web.own;

import org.jspecify.annotations.NullMarked;
