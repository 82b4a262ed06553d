/** What recurs more than chance would have it: suggestions, with reasons, for people to judge. */
@NullMarked
package se.hinderloggen.query.patterns;

import org.jspecify.annotations.NullMarked;
