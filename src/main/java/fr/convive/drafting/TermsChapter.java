package fr.convive.drafting;

import fr.convive.convention.Chapter;
import fr.convive.convention.Convention;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Shows the terms of a convention, block by block, on its page. */
@Component
@Order(20)
class TermsChapter implements Chapter.Writer {

    private final TermsInWords words;

    TermsChapter(TermsInWords words) {
        this.words = words;
    }

    @Override
    public Optional<Chapter> write(Convention convention) {
        return Optional.ofNullable(convention.terms()).map(terms -> new Chapter("terms", words.of(terms)));
    }
}
