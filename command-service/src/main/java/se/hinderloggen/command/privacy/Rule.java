package se.hinderloggen.command.privacy;

import java.util.Arrays;
import java.util.Optional;

/** What the guard looks for, and what the person who wrote it is told. */
public enum Rule {
    PERSONAL_IDENTITY_NUMBER(
            Severity.REFUSED,
            "personal-identity-number",
            "Här står ett personnummer eller samordningsnummer. Ta bort det och skriv ”klienten” i stället.",
            "There is a personal identity number or coordination number here. Remove it and write “the client” instead."),
    PHONE_NUMBER(
            Severity.REFUSED,
            "phone-number",
            "Här står ett telefonnummer. Ta bort det och skriv i stället vem som söktes, till exempel ”handläggaren”.",
            "There is a phone number here. Remove it and write instead who was called, for example “the caseworker”."),
    EMAIL_ADDRESS(
            Severity.REFUSED,
            "email-address",
            "Här står en e-postadress. Ta bort den och skriv i stället vem som fick meddelandet.",
            "There is an e-mail address here. Remove it and write instead who got the message."),
    PERSON_NAME(
            Severity.DOUBTFUL,
            "person-name",
            "Det här ser ut som ett namn på en person. Skriv rollen i stället, eller bekräfta att det inte är en person.",
            "This looks like the name of a person. Write the role instead, or confirm that it is no person."),
    STREET_ADDRESS(
            Severity.DOUBTFUL,
            "street-address",
            "Det här ser ut som en adress. Ta bort den, eller bekräfta att den inte pekar ut någon.",
            "This looks like an address. Remove it, or confirm that it points out nobody."),
    CASE_NUMBER(
            Severity.DOUBTFUL,
            "case-number",
            "Det här ser ut som ett ärende- eller målnummer. Ta bort det, eller bekräfta att det inte leder till en person.",
            "This looks like a case number. Remove it, or confirm that it does not lead to a person.");

    /** How sure the guard is, and so what it demands. */
    public enum Severity {
        /** Never accepted. */
        REFUSED,
        /** Accepted once the person has said that it is meant. */
        DOUBTFUL
    }

    private final Severity severity;
    private final String code;
    private final String sv;
    private final String en;

    Rule(Severity severity, String code, String sv, String en) {
        this.severity = severity;
        this.code = code;
        this.sv = sv;
        this.en = en;
    }

    public Severity severity() {
        return severity;
    }

    /** Stable, kebab-case; what a caller sends back to acknowledge a doubtful find. */
    public String code() {
        return code;
    }

    /** What to do, in Swedish. */
    public String sv() {
        return sv;
    }

    /** What to do, in English. */
    public String en() {
        return en;
    }

    public static Optional<Rule> byCode(String code) {
        return Arrays.stream(values()).filter(rule -> rule.code.equals(code)).findFirst();
    }
}
