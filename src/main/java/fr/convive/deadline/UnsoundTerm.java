package fr.convive.deadline;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A clause that cannot be lived by: the field at fault, and in French what is wrong with it. */
public class UnsoundTerm extends IllegalArgumentException {

    @Serial
    private static final long serialVersionUID = 1;

    private final String field;

    public UnsoundTerm(String field, String reason) {
        super(reason);
        this.field = field;
    }

    public String field() {
        return field;
    }

    static void unless(boolean sound, String field, String reason) {
        if (!sound) {
            throw new UnsoundTerm(field, reason);
        }
    }

    /** A number, where there is one, lies between the two. */
    static void unlessBetween(int least, int most, @Nullable Integer number, String field) {
        unless(
                number == null || (number >= least && number <= most),
                field,
                "Un nombre entier de %d à %d est attendu.".formatted(least, most));
    }
}
