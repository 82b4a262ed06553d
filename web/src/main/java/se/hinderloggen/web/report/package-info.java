/**
 * The yearly report: the workbench where it is written, and what was published. What a published
 * report says, and every file of it, is a pure function of what was published.
 */
@NullMarked
package se.hinderloggen.web.report;

import org.jspecify.annotations.NullMarked;
