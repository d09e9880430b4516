package fr.convive.partner;

import java.util.NoSuchElementException;

/** No such partner, or not within the reach of who asks: both are the same answer. */
public class UnknownPartner extends NoSuchElementException {

    public UnknownPartner(Object id) {
        super("No partner " + id);
    }
}
