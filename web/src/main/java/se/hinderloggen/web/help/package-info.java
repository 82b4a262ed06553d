/** What the words mean, and how accessible the pages are. */
@NullMarked
package se.hinderloggen.web.help;

import org.jspecify.annotations.NullMarked;
