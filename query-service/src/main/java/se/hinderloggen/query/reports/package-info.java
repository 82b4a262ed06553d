/**
 * Yearly reports. Their figures are worked out anew whenever they are asked for, from what was
 * known at a moment and in one version of the catalogue; so they are the same for ever. Start with
 * {@code FiguresOfReports}.
 */
@NullMarked
package se.hinderloggen.query.reports;

import org.jspecify.annotations.NullMarked;
