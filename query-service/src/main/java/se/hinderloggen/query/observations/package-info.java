/** The observations of an operation: one by one, listed, searched, and their texts erased. */
@NullMarked
package se.hinderloggen.query.observations;

import org.jspecify.annotations.NullMarked;
