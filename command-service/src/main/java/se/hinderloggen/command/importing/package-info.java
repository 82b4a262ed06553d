/**
 * Reads tables (CSV, XLSX) of observations and base figures.
 *
 * <p>The reading half knows files, columns, dates and numbers, and nothing of the catalogue: names
 * are handed on as they are written. No sentence made here repeats what a file contains.
 */
@NullMarked
package se.hinderloggen.command.importing;

import org.jspecify.annotations.NullMarked;
