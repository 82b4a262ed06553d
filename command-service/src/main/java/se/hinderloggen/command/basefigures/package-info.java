/**
 * The denominators: clients and assignments per year. Start with {@code BaseFigures}, the rules.
 */
@NullMarked
package se.hinderloggen.command.basefigures;

import org.jspecify.annotations.NullMarked;
