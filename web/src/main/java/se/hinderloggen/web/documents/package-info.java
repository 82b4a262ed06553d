/**
 * Documents that leave the pages: minutes, briefs, reports. One {@link
 * se.hinderloggen.web.documents.Document} is shown as a page, and written as DOCX and as PDF.
 */
@NullMarked
package se.hinderloggen.web.documents;

import org.jspecify.annotations.NullMarked;
