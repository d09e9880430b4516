package fr.convive.board;

import java.util.List;
import org.springframework.validation.Errors;

/** Figures or dates that cannot be: each says why at its field, and nothing is recorded. */
class Implausible extends RuntimeException {

    private final transient List<Wrong> wrongs;

    private Implausible(List<Wrong> wrongs) {
        super(wrongs.toString());
        this.wrongs = List.copyOf(wrongs);
    }

    static void refuse(List<Wrong> wrongs) {
        if (!wrongs.isEmpty()) {
            throw new Implausible(wrongs);
        }
    }

    List<Wrong> wrongs() {
        return wrongs;
    }

    void tell(Errors errors) {
        wrongs.forEach(wrong -> errors.rejectValue(
                wrong.field(), wrong.message(), wrong.figures().toArray(), null));
    }
}
