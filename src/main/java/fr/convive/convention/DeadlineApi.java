package fr.convive.convention;

import fr.convive.deadline.Deadline;
import fr.convive.deadline.DeadlineCode;
import fr.convive.people.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/conventions/{number}/deadlines}: all the dates of a convention and how each was found, for programs. */
@RestController
@Tag(name = "Conventions")
class DeadlineApi {

    private final Registry registry;
    private final DeadlineBook book;

    DeadlineApi(Registry registry, DeadlineBook book) {
        this.registry = registry;
        this.book = book;
    }

    record Line(
            DeadlineCode code,
            String label,
            LocalDate dueOn,
            String formula,
            String source,
            List<LocalDate> reminders,
            String ifNothingDone,
            Deadline.State state,
            List<String> warnings) {

        static Line of(Deadline deadline) {
            return new Line(
                    deadline.code(),
                    deadline.label(),
                    deadline.dueOn(),
                    deadline.formula(),
                    deadline.source(),
                    deadline.reminders(),
                    deadline.ifNothingDone(),
                    deadline.state(),
                    deadline.warnings());
        }
    }

    @GetMapping("/api/conventions/{number}/deadlines")
    @Operation(summary = "Les échéances d'une convention, dans l'ordre des dates (codes E01 à E38)")
    List<Line> deadlines(@PathVariable String number, Actor actor) {
        return book.agenda(registry.read(number, actor, "deadlines")).deadlines().stream()
                .map(Line::of)
                .toList();
    }
}
