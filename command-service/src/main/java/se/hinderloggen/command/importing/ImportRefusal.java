package se.hinderloggen.command.importing;

/** Every reason to refuse a file whole. */
enum ImportRefusal {
    EMPTY("empty-file", "Filen är tom.", "The file is empty."),
    TOO_LARGE(
            "file-too-large",
            "Filen är för stor: högst 512 MiB, även uppackad. Dela upp den.",
            "The file is too large: 512 MiB at most, unpacked too. Divide it."),
    SUSPICIOUS_COMPRESSION(
            "suspicious-compression",
            "Filen packas upp till orimligt mycket mer än den själv rymmer.",
            "The file unpacks to unreasonably more than it holds."),
    NOT_A_TABLE(
            "not-a-table",
            "Filen är varken text (CSV) eller en arbetsbok (XLSX).",
            "The file is neither text (CSV) nor a workbook (XLSX)."),
    OLD_OR_LOCKED_WORKBOOK(
            "old-or-locked-workbook",
            "Arbetsboken är i det äldre formatet XLS eller låst med lösenord. Spara den som XLSX"
                    + " utan lösenord.",
            "The workbook is in the older XLS format or locked by a password. Save it as XLSX"
                    + " without a password."),
    ZIP_CUT_SHORT(
            "zip-cut-short",
            "Arbetsboken är avklippt: dess innehållsförteckning saknas. Skicka filen på nytt.",
            "The workbook is cut short: its directory is missing. Send the file again."),
    BROKEN_WORKBOOK(
            "broken-workbook",
            "Arbetsboken är skadad och kan inte läsas. Öppna den, spara den på nytt och försök"
                    + " igen.",
            "The workbook is damaged and cannot be read. Open it, save it again and retry."),
    CUT_SHORT(
            "cut-short",
            "Filen tycks vara avklippt: den slutar mitt i en rad. Skicka hela filen.",
            "The file seems to be cut short: it ends in the middle of a row. Send all of it."),
    UNREADABLE_CHARACTERS(
            "unreadable-characters",
            "Filen innehåller tecken som inte kan läsas, eller blandar teckenkodningar. Spara den"
                    + " som UTF-8.",
            "The file has characters that cannot be read, or mixes encodings. Save it as UTF-8."),
    UNBALANCED_QUOTES(
            "unbalanced-quotes",
            "Citattecknen går inte ihop från den här raden: en cell som börjar med citattecken"
                    + " måste sluta med ett, och citattecken inuti den skrivs dubbla.",
            "The quotation marks do not match from this line on: a cell that begins with one must"
                    + " end with one, and those within it are doubled."),
    CELL_TOO_LONG(
            "cell-too-long",
            "En cell är för lång: högst 20 000 tecken. Kanske saknas ett citattecken.",
            "A cell is too long: 20,000 characters at most. A quotation mark may be missing."),
    TOO_MANY_COLUMNS(
            "too-many-columns",
            "Raden har för många kolumner: högst 200.",
            "The row has too many columns: 200 at most."),
    TOO_MANY_ROWS(
            "too-many-rows",
            "Filen har för många rader: högst 1 000 000 observationsrader eller 20 000 rader"
                    + " grunduppgifter. Dela upp den.",
            "The file has too many rows: 1,000,000 of observations or 20,000 of base figures at"
                    + " most. Divide it.");

    private final String code;
    private final String sv;
    private final String en;

    ImportRefusal(String code, String sv, String en) {
        this.code = code;
        this.sv = sv;
        this.en = en;
    }

    /** Stable, in kebab case. */
    String code() {
        return code;
    }

    String sv() {
        return sv;
    }

    String en() {
        return en;
    }
}
