/**
 * Systemfel: declared by people with evidence, raised, answered, remedied, and sometimes back
 * again.
 */
@NullMarked
package se.hinderloggen.command.systemfault;

import org.jspecify.annotations.NullMarked;
