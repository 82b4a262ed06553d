package se.hinderloggen.query.disclosure;

/**
 * What the columns of a table tell apart. There are no others, and no two are crossed with each
 * other: each of them with the rows makes a two-way table, and the tables have nothing in common
 * but the totals of their rows.
 */
public enum Axis {
    /** One column, of everything. */
    TOTAL,
    EVENT_TYPE,
    KIND,
    /** Only for authorities as wholes: in small places a unit would be a person. */
    MUNICIPALITY
}
