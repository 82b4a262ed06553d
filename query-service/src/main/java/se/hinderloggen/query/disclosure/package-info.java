/**
 * Figures that may leave the house: counts of 1 to 4 are not told, nor can they be worked out from
 * what is told. Start with {@link se.hinderloggen.query.disclosure.ProtectedFigures}; why it is
 * done like this stands in {@code
 * docs/decisions/figures-are-suppressed-once-for-all-recipients-and-never-published-again.md}.
 */
@NullMarked
package se.hinderloggen.query.disclosure;

import org.jspecify.annotations.NullMarked;
