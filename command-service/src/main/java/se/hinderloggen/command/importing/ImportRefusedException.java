package se.hinderloggen.command.importing;

/** The file is refused whole. */
final class ImportRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final ImportRefusal refusal;
    private final int line;

    ImportRefusedException(ImportRefusal refusal) {
        this(refusal, 0);
    }

    ImportRefusedException(ImportRefusal refusal, int line) {
        super(refusal.code());
        this.refusal = refusal;
        this.line = line;
    }

    /** The same, at this line unless it already has one. */
    ImportRefusedException orAt(int where) {
        return line == 0 ? new ImportRefusedException(refusal, where) : this;
    }

    ImportRefusal refusal() {
        return refusal;
    }

    /** Where in the file, from 1, or 0 when it concerns no single line. */
    int line() {
        return line;
    }
}
