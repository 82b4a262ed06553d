/** How often those who tell of the same thing in other words find each other. */
@NullMarked
package se.hinderloggen.benchmarks.similar;

import org.jspecify.annotations.NullMarked;
