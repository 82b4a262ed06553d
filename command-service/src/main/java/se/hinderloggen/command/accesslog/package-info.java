/** Makes the access log's tables, and forgets what is too old. */
@NullMarked
package se.hinderloggen.command.accesslog;

import org.jspecify.annotations.NullMarked;
