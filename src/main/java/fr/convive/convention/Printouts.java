package fr.convive.convention;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

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

    /** The packages that print, in the order of a life. */
    List<String> phases() {
        return presses.stream().map(Printouts::phase).distinct().toList();
    }

    /** What one of them prints, so that a page stays quick. */
    List<Printout> of(Convention convention, String phase) {
        return presses.stream()
                .filter(press -> phase(press).equals(phase))
                .flatMap(press -> press.of(convention).stream())
                .toList();
    }

    private static String phase(Printout.Press press) {
        var name = ClassUtils.getUserClass(press).getPackageName();
        return name.substring(name.lastIndexOf('.') + 1);
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
