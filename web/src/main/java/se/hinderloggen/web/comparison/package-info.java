/**
 * Comparisons: what differs between years for certain, what may as well be chance, and why; by
 * figures of one's own or by those of a printed report.
 */
@NullMarked
package se.hinderloggen.web.comparison;

import org.jspecify.annotations.NullMarked;
