/** Answers that come in pages: where one ended, and how much is wanted. */
@NullMarked
package se.hinderloggen.query.paging;

import org.jspecify.annotations.NullMarked;
