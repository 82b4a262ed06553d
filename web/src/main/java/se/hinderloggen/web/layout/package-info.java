/** What all pages have in common: frame, words, dates, errors. */
@NullMarked
package se.hinderloggen.web.layout;

import org.jspecify.annotations.NullMarked;
