package fr.convive.bulk;

import fr.convive.people.Actor;
import java.util.List;

/**
 * A kind of thing that comes in by files of thousands: a bean of the package that keeps it. Lines arrive some hundreds
 * at a time, so that each is read and written with few statements.
 */
public interface ImportedKind {

    /** Its name in addresses and in the API: {@code organisations}; {@code import.<code>} says it in French. */
    String code();

    /** The columns, in the order in which the page tells them. */
    List<Column> columns();

    /** Whether this person may hand such a file in. */
    boolean isOpenTo(Actor actor);

    /** What makes two lines of a file the same thing: the second is refused. */
    String key(Row row);

    /** One finding a row, in order; required cells are there, nothing else is sure. Changes nothing. */
    List<Finding> check(List<Row> rows, Upload upload);

    /** Writes rows found new or changed, in the one transaction of the whole file. */
    void take(List<Row> rows, Upload upload);
}
