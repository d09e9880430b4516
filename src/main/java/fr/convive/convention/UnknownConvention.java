package fr.convive.convention;

/** No such convention, or not in this person's perimeter: the two look the same. */
public class UnknownConvention extends RuntimeException {

    UnknownConvention(Object id) {
        super("No convention " + id);
    }
}
