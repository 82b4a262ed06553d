/** Very many readers of one feed, beside as many of a static file of the same server. */
@NullMarked
package se.hinderloggen.benchmarks.feeds;

import org.jspecify.annotations.NullMarked;
