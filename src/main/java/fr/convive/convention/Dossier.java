package fr.convive.convention;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.ClassUtils;

/** « Dossier » : what the phases have to show of a convention, one phase at a time so that a page stays quick. */
@Component
class Dossier {

    private final List<Chapter.Writer> writers;

    Dossier(List<Chapter.Writer> writers) {
        this.writers = writers;
    }

    /** The phases that have something to say, by their package, in the order of a life. */
    List<String> phases() {
        return writers.stream().map(Dossier::phase).distinct().toList();
    }

    /** In one transaction, so that what two chapters are drawn from is read once. */
    @Transactional(readOnly = true)
    List<Chapter> of(Convention convention, String phase) {
        return writers.stream()
                .filter(writer -> phase(writer).equals(phase))
                .map(writer -> writer.write(convention))
                .flatMap(Optional::stream)
                .toList();
    }

    private static String phase(Chapter.Writer writer) {
        var name = ClassUtils.getUserClass(writer).getPackageName();
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
