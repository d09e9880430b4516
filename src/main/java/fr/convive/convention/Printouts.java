package fr.convive.convention;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** All that can be printed of a convention, in the order of its life. */
@Component
public class Printouts {

    private final List<Printout.Press> presses;

    Printouts(List<Printout.Press> presses) {
        this.presses = presses;
    }

    public List<Printout> of(Convention convention) {
        return presses.stream().flatMap(press -> press.of(convention).stream()).toList();
    }

    List<Printout> texts(Convention convention) {
        return presses.stream()
                .flatMap(press -> press.texts(convention).stream())
                .toList();
    }

    Optional<Printout> find(Convention convention, UUID id) {
        return of(convention).stream()
                .filter(printout -> printout.id().equals(id))
                .findFirst();
    }
}
