package fr.convive.rights;

import fr.convive.convention.Conventions;
import fr.convive.people.Colleagues;
import fr.convive.workflow.OpenTask;
import fr.convive.workflow.Refusal;
import fr.convive.workflow.TaskRule;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A signature, a visa or a transmission needs a power that day: who stands in for the head has not got theirs. */
@Component
class PowerNeeded implements TaskRule {

    private final Conventions conventions;
    private final PowerBook book;
    private final Colleagues colleagues;
    private final Clock clock;

    PowerNeeded(Conventions conventions, PowerBook book, Colleagues colleagues, Clock clock) {
        this.conventions = conventions;
        this.book = book;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    @Override
    public Optional<Refusal> whyNot(OpenTask task) {
        return Deed.of(task)
                .filter(deed -> !deed.isOfOffice(task.actor(), task.organisation()))
                .flatMap(deed -> book.whyNot(deed, conventions.get(task.businessKey()), task.actor(), today()));
    }

    @Override
    public String ground(OpenTask task) {
        return Deed.of(task)
                .map(deed -> book.ground(deed, conventions.get(task.businessKey()), task.actor(), today()))
                .orElse("");
    }

    @Override
    public List<Holder> holders(OpenTask task) {
        return Deed.of(task).stream()
                .flatMap(deed -> book.holders(deed, conventions.get(task.businessKey()), today()).entrySet().stream())
                .filter(held -> !task.actor().login().equals(held.getKey()))
                .flatMap(held ->
                        colleagues.find(held.getKey()).map(person -> new Holder(person, held.getValue())).stream())
                .toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
