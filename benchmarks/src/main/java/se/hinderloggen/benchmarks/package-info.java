/**
 * Measures what the blueprint promises, in the same run as what one would use instead, for a ratio
 * of two figures taken side by side means something on any machine. The services are processes of
 * their own from their own jars; the figures are what a caller sees.
 */
@NullMarked
package se.hinderloggen.benchmarks;

import org.jspecify.annotations.NullMarked;
