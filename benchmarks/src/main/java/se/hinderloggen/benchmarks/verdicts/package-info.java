/** How long it takes to say what is certain of every cell of every year. */
@NullMarked
package se.hinderloggen.benchmarks.verdicts;

import org.jspecify.annotations.NullMarked;
