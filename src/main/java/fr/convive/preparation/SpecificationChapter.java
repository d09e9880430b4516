package fr.convive.preparation;

import fr.convive.convention.Chapter;
import fr.convive.convention.Convention;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** « Cahier des charges », on the page of a convention. */
@Component
@Order(14)
class SpecificationChapter implements Chapter.Writer {

    private final Specifications specifications;

    SpecificationChapter(Specifications specifications) {
        this.specifications = specifications;
    }

    @Override
    public Optional<Chapter> write(Convention convention) {
        return specifications
                .findById(convention.id())
                .map(written -> new Chapter(
                        "specification",
                        List.of(
                                new Chapter.Entry("context", written.context()),
                                new Chapter.Entry("objectives", written.objectives()),
                                new Chapter.Entry("actions", written.actions()),
                                new Chapter.Entry("means", written.means()),
                                new Chapter.Entry("calendar", written.calendar()),
                                new Chapter.Entry("deliverables", written.deliverables()),
                                new Chapter.Entry("responsibilities", written.responsibilities()),
                                new Chapter.Entry("indicators", written.indicators()),
                                new Chapter.Entry("evaluationQuestions", written.evaluationQuestions()))));
    }
}
