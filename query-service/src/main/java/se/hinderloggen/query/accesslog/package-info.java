/** Who was told what, for those who run the operation. */
@NullMarked
package se.hinderloggen.query.accesslog;

import org.jspecify.annotations.NullMarked;
