/** What everything is counted under, and changing it with open eyes. */
@NullMarked
package se.hinderloggen.web.catalogue;

import org.jspecify.annotations.NullMarked;
