/**
 * Trends: the question in the address, figures as lines, small multiples and heat maps, and as
 * files.
 */
@NullMarked
package se.hinderloggen.web.trends;

import org.jspecify.annotations.NullMarked;
