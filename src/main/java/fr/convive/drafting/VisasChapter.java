package fr.convive.drafting;

import fr.convive.convention.Chapter;
import fr.convive.convention.Convention;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Shows on a convention's page what the partner and the visas say of its text. */
@Component
@Order(21)
class VisasChapter implements Chapter.Writer {

    private final Opinions opinions;

    VisasChapter(Opinions opinions) {
        this.opinions = opinions;
    }

    @Override
    public Optional<Chapter> write(Convention convention) {
        return Optional.of(opinions.of(convention.id()))
                .filter(said -> !said.isEmpty())
                .map(said -> new Chapter(
                        "visas",
                        said.stream()
                                .map(one -> new Chapter.Entry(one.by(), one.text()))
                                .toList()));
    }
}
