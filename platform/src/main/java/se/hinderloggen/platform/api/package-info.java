/** How a service describes its interface. */
@NullMarked
package se.hinderloggen.platform.api;

import org.jspecify.annotations.NullMarked;
