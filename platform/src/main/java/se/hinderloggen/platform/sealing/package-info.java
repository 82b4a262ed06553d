/**
 * Free text under one key per observation, so that destroying the key erases the text everywhere.
 */
@NullMarked
package se.hinderloggen.platform.sealing;

import org.jspecify.annotations.NullMarked;
