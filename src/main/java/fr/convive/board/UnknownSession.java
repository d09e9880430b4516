package fr.convive.board;

import java.util.NoSuchElementException;
import java.util.UUID;

/** No such session, or not in this person's perimeter: the two look the same. */
class UnknownSession extends NoSuchElementException {

    UnknownSession(UUID id) {
        super("No session " + id);
    }
}
