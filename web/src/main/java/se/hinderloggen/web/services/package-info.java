/** The two services as the pages use them: every call is made as the person. */
@NullMarked
package se.hinderloggen.web.services;

import org.jspecify.annotations.NullMarked;
