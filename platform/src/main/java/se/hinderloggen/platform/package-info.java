/**
 * What both services share: problems, sign-in and access, sealed text. An application imports
 * {@link se.hinderloggen.platform.Platform}.
 */
@NullMarked
package se.hinderloggen.platform;

import org.jspecify.annotations.NullMarked;
