/**
 * How long each page takes with very many observations: a whole installation, filled through the
 * import, and someone who signs in and opens everything.
 */
@NullMarked
package se.hinderloggen.benchmarks.pages;

import org.jspecify.annotations.NullMarked;
