/** Who is signed in, and what a browser may do with our pages. */
@NullMarked
package se.hinderloggen.web.signin;

import org.jspecify.annotations.NullMarked;
