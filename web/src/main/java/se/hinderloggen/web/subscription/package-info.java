/** Who is told what: the subscriptions that an operation grants, changes and ends. */
@NullMarked
package se.hinderloggen.web.subscription;

import org.jspecify.annotations.NullMarked;
