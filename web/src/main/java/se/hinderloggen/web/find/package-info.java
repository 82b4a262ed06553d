/** Finding observations: search, filters, saved views, and what is found as a file. */
@NullMarked
package se.hinderloggen.web.find;

import org.jspecify.annotations.NullMarked;
