/**
 * The figures that others get to see: that those of a year are published. Start with {@code
 * PublishedFigures}, the rules. What may be told of them is decided where they are read.
 */
@NullMarked
package se.hinderloggen.command.figures;

import org.jspecify.annotations.NullMarked;
