/**
 * Errors as RFC 9457 problems with a stable code, in Swedish and English, that never repeat what
 * was sent.
 */
@NullMarked
package se.hinderloggen.platform.problem;

import org.jspecify.annotations.NullMarked;
