package se.hinderloggen.events;

/** What people wrote in one chapter of a yearly report. */
public record ReportChapter(ChapterKey key, SealedText text) {}
