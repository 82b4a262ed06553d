/**
 * Who read, searched, exported, changed and released what, never what it says: written down before
 * the answer leaves.
 */
@NullMarked
package se.hinderloggen.platform.accesslog;

import org.jspecify.annotations.NullMarked;
