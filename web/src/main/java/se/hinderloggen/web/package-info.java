/** The pages, a package per thing that people do. */
@NullMarked
package se.hinderloggen.web;

import org.jspecify.annotations.NullMarked;
