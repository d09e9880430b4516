package fr.convive.administration;

import fr.convive.bulk.Finding;
import fr.convive.bulk.Row;
import fr.convive.bulk.Upload;
import fr.convive.people.Actor;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** What a form cannot know by itself; an organisation is judged as a line of a file is. */
@Component
class Soundness {

    private final OrganisationTree tree;
    private final OrganisationFile file;
    private final Clock clock;

    Soundness(OrganisationTree tree, OrganisationFile file, Clock clock) {
        this.tree = tree;
        this.file = file;
        this.clock = clock;
    }

    /** A role is given within reach, where such a role may be held. */
    void judge(RoleForm form, Actor actor, Errors errors) {
        if (form.organisation() != null && !form.organisation().isBlank()) {
            tree.find(form.organisation(), Reach.of(actor))
                    .ifPresentOrElse(
                            place -> {
                                if (form.role() != null && !form.role().mayBeHeldAt(place.level())) {
                                    errors.rejectValue("role", "import.people.wrong.place");
                                }
                            },
                            () -> errors.rejectValue("organisation", "import.people.wrong.organisation"));
        }
        if (form.from() != null && form.to() != null && form.to().isBefore(form.from())) {
            errors.rejectValue("to", "import.people.wrong.period");
        }
    }

    /** Tells what is wrong; else whether it is new. */
    Finding judge(OrganisationForm form, Actor actor, Errors errors) {
        var finding = file.check(List.of(row(form)), upload(actor)).get(0);
        finding.faults().forEach(fault -> errors.rejectValue(fault.field(), "said", fault.message()));
        return finding;
    }

    void take(OrganisationForm form, Actor actor) {
        file.take(List.of(row(form)), upload(actor));
    }

    private Upload upload(Actor actor) {
        return new Upload(UUID.randomUUID(), actor, clock.instant(), Set.of(), new ConcurrentHashMap<>());
    }

    private static Row row(OrganisationForm form) {
        return new Row(
                1,
                Map.of(
                        "code", form.code().strip(),
                        "name", form.name().strip(),
                        "level", form.level().name(),
                        "parent", form.parent().strip(),
                        "boardSeats",
                                form.boardSeats() == null
                                        ? ""
                                        : form.boardSeats().toString()));
    }
}
