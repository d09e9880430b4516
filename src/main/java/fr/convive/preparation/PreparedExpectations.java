package fr.convive.preparation;

import fr.convive.convention.Convention;
import fr.convive.convention.Expectations;
import fr.convive.convention.Target;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What was expected: the nine sections of the cahier des charges; where there is none, the needs and the figures promised. */
@Component
class PreparedExpectations implements Expectations {

    private final Specifications specifications;
    private final Needs needs;

    PreparedExpectations(Specifications specifications, Needs needs) {
        this.specifications = specifications;
        this.needs = needs;
    }

    @Override
    public List<Line> of(Convention convention) {
        return specifications
                .findById(convention.id())
                .map(PreparedExpectations::sections)
                .orElseGet(() -> withoutSpecification(convention));
    }

    private List<Line> withoutSpecification(Convention convention) {
        return Stream.concat(
                        needs.findById(convention.id()).map(PreparedExpectations::asked).stream()
                                .flatMap(List::stream),
                        promised(convention))
                .toList();
    }

    private static List<Line> sections(Specification written) {
        return List.of(
                section("context", written.context()),
                section("objectives", written.objectives()),
                section("actions", written.actions()),
                section("means", written.means()),
                section("calendar", written.calendar()),
                section("deliverables", written.deliverables()),
                section("responsibilities", written.responsibilities()),
                section("indicators", written.indicators()),
                section("evaluationQuestions", written.evaluationQuestions()));
    }

    private static Line section(String key, String text) {
        return new Line(key, "writeSpecification." + key, text);
    }

    private static List<Line> asked(Need need) {
        return List.of(
                need("ownNeeds", need.ownNeeds()),
                need("partnerNeeds", need.partnerNeeds()),
                need("benefitsForSchool", need.benefitsForSchool()),
                need("benefitsForPartner", need.benefitsForPartner()),
                need("audience", need.audience()),
                need("indicators", need.indicators()));
    }

    private static Line need(String key, String text) {
        return new Line(key, "analyseNeeds." + key, text);
    }

    private static Stream<Line> promised(Convention convention) {
        var terms = convention.terms();
        var targets = terms == null ? List.<Target>of() : terms.targets();
        return IntStream.range(0, targets.size()).mapToObj(i -> {
            var target = targets.get(i);
            return new Line(
                    "target-" + i,
                    "evaluation.line.target",
                    "%s : %d %s".formatted(target.label(), target.figure(), target.unit()));
        });
    }
}
