/**
 * The yearly reports: that one was published, and what was wrong in it. Start with {@code Reports},
 * the rules. What its figures are follows from all other events, and is worked out where they are
 * read.
 */
@NullMarked
package se.hinderloggen.command.report;

import org.jspecify.annotations.NullMarked;
