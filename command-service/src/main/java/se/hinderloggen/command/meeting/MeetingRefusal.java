package se.hinderloggen.command.meeting;

import static se.hinderloggen.command.platform.Refusal.Category.CONFLICT;
import static se.hinderloggen.command.platform.Refusal.Category.INVALID;
import static se.hinderloggen.command.platform.Refusal.Category.NOT_FOUND;
import static se.hinderloggen.command.platform.Refusal.Category.OUTDATED;

import se.hinderloggen.command.platform.Refusal;

/** Every reason to say no to a meeting's command. */
public enum MeetingRefusal implements Refusal {
    /** Missing and foreign look the same, so that existence is not told. */
    MEETING_NOT_FOUND(
            NOT_FOUND,
            "",
            "Det finns inget sådant möte hos er.",
            "There is no such meeting in your operation."),
    MEETING_ID_TAKEN(
            CONFLICT,
            "meetingId",
            "Det id:t är redan använt för ett annat möte. Använd ett nytt.",
            "That id already belongs to another meeting. Use a new one."),
    MEETING_CLOSED(
            CONFLICT,
            "",
            "Mötet är avslutat och protokollet ändras inte mer. Öppna ett nytt möte, eller besluta utanför mötet.",
            "The meeting is closed and its minutes do not change any more. Open a new meeting, or decide outside it."),
    CHANGED_SINCE_READ(
            OUTDATED,
            "",
            "Något har hänt i mötet sedan du läste det. Läs igenom det igen innan du avslutar.",
            "Something has happened in the meeting since you read it. Read it again before you close it."),
    NOTE_CHANGED_SINCE_READ(
            OUTDATED,
            "text",
            "Någon annan har ändrat anteckningen sedan du läste den. Läs den igen och gör om din ändring.",
            "Someone else has changed the note since you read it. Read it again and repeat your change."),
    NOTE_ID_TAKEN(
            CONFLICT,
            "noteId",
            "Det id:t är redan använt för en anteckning om något annat. Använd ett nytt.",
            "That id already belongs to a note about something else. Use a new one."),
    TOO_MANY_NOTES(
            INVALID,
            "",
            "Högst 500 anteckningar per möte. Skriv vidare i en som finns.",
            "At most 500 notes per meeting. Go on in one that is there.");

    private final Details details;

    MeetingRefusal(Category category, String field, String sv, String en) {
        details = new Details(category, field, sv, en);
    }

    @Override
    public Details details() {
        return details;
    }
}
