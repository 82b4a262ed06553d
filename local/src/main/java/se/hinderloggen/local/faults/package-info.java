/**
 * The fault harness: kills the processes of an installation while clients record, and finds out
 * whether anything was lost or counted twice.
 */
@NullMarked
package se.hinderloggen.local.faults;

import org.jspecify.annotations.NullMarked;
