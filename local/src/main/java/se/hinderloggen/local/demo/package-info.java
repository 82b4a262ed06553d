/** What a new installation is filled with, so that there is something to look at. */
@NullMarked
package se.hinderloggen.local.demo;

import org.jspecify.annotations.NullMarked;
