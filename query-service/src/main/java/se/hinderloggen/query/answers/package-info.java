/** What the recipients of feeds answered, for those who told them and for themselves. */
@NullMarked
package se.hinderloggen.query.answers;

import org.jspecify.annotations.NullMarked;
