/** The feeds as those see them who receive them: an authority reads, answers, fetches. */
@NullMarked
package se.hinderloggen.web.feed;

import org.jspecify.annotations.NullMarked;
