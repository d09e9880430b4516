package fr.convive.intake;

import java.io.Serial;
import java.util.List;

/** A document that is no convention: nothing of it is taken. */
class UnfitDossier extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient List<Wrong> wrong;

    UnfitDossier(List<Wrong> wrong) {
        super(wrong.toString());
        this.wrong = List.copyOf(wrong);
    }

    List<Wrong> wrong() {
        return wrong;
    }
}
