package fr.convive.preparation;

import fr.convive.convention.Chapter;
import fr.convive.convention.Convention;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** « Besoin », on the page of a convention. */
@Component
@Order(11)
class NeedsChapter implements Chapter.Writer {

    private final Needs needs;

    NeedsChapter(Needs needs) {
        this.needs = needs;
    }

    @Override
    public Optional<Chapter> write(Convention convention) {
        return needs.findById(convention.id())
                .map(need -> new Chapter(
                        "needs",
                        List.of(
                                new Chapter.Entry("ownNeeds", need.ownNeeds()),
                                new Chapter.Entry("partnerNeeds", need.partnerNeeds()),
                                new Chapter.Entry("benefitsForSchool", need.benefitsForSchool()),
                                new Chapter.Entry("benefitsForPartner", need.benefitsForPartner()),
                                new Chapter.Entry("audience", need.audience()),
                                new Chapter.Entry("indicators", need.indicators()))));
    }
}
