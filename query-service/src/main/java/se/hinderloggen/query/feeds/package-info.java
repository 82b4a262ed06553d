/**
 * The feeds: what an authority was promised, in one gapless sequence per subscription, and nothing
 * else. Renders what command-service decided; decides nothing.
 */
@NullMarked
package se.hinderloggen.query.feeds;

import org.jspecify.annotations.NullMarked;
