package se.hinderloggen.query.catalogue;

/** What a code of the catalogue stands for. */
public enum Category {
    EVENT_TYPE,
    AUTHORITY,
    /** Part of an authority; its code is unique within that one. */
    UNIT,
    /** A PO operation. */
    ORGANISATION
}
