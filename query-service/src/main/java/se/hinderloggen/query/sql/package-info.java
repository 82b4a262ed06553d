/** Writing and reading many rows by one statement. */
@NullMarked
package se.hinderloggen.query.sql;

import org.jspecify.annotations.NullMarked;
