/**
 * Tells the recipients of feeds that there is something new, by the Standard Webhooks
 * specification: that it is there, never what it is.
 */
@NullMarked
package se.hinderloggen.command.webhook;

import org.jspecify.annotations.NullMarked;
