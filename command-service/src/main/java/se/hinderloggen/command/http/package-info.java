/**
 * What every operation over HTTP has in common: the door for text, preconditions, the shape of an
 * answer.
 */
@NullMarked
package se.hinderloggen.command.http;

import org.jspecify.annotations.NullMarked;
