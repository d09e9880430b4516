package fr.convive.convention;

import fr.convive.deadline.Deadline;
import fr.convive.deadline.DeadlineCode;
import fr.convive.page.Words;
import fr.convive.people.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/conventions/{number}/deadlines}: all the dates of a convention and how each was found, for programs. */
@RestController
@Tag(name = "Conventions")
class DeadlineApi {

    private final Registry registry;
    private final DeadlineBook book;
    private final Words words;

    DeadlineApi(Registry registry, DeadlineBook book, Words words) {
        this.registry = registry;
        this.book = book;
        this.words = words;
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

    /** What would stand on a day to come if nobody did anything until then. */
    record Supposed(
            LocalDate on,
            boolean supposition,
            Status status,
            @Nullable LocalDate endsOn,
            List<Supposition.Renewed> renewals,
            List<Line> deadlines) {

        static Supposed of(Supposition supposed) {
            return new Supposed(
                    supposed.on(),
                    true,
                    supposed.status(),
                    supposed.lastDay(),
                    supposed.renewals(),
                    supposed.agenda().deadlines().stream().map(Line::of).toList());
        }
    }

    /** The day asked about, as it was sent. */
    record Day(String on) {}

    @GetMapping(path = "/api/conventions/{number}/deadlines", params = "on")
    @Operation(
            summary = "Que se passe-t-il si… : l'état, le terme, les reconductions et les échéances d'un jour à venir")
    Supposed supposed(@PathVariable String number, @RequestParam String on, Actor actor) throws BindException {
        var convention = registry.read(number, actor, "deadlines");
        var known = book.known(convention);
        return Supposed.of(Supposition.of(convention, known, day(on, known.today())));
    }

    private LocalDate day(String on, LocalDate today) throws BindException {
        var errors = new BeanPropertyBindingResult(new Day(on), "day");
        try {
            var day = LocalDate.parse(on);
            if (Supposition.isAskable(day, today)) {
                return day;
            }
        } catch (DateTimeParseException unread) {
            // said below, as a day that cannot be asked about
        }
        errors.rejectValue("on", "", words.say("deadlines.suppose.wrong", today));
        throw new BindException(errors);
    }

    @GetMapping("/api/conventions/{number}/deadlines")
    @Operation(summary = "Les échéances d'une convention, dans l'ordre des dates (codes E01 à E38)")
    List<Line> deadlines(@PathVariable String number, Actor actor) {
        return book.agenda(registry.read(number, actor, "deadlines")).deadlines().stream()
                .map(Line::of)
                .toList();
    }
}
