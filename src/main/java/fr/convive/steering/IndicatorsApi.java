package fr.convive.steering;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.convive.convention.Stage;
import fr.convive.convention.Status;
import fr.convive.people.Actor;
import fr.convive.people.Room;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/indicators}: the figures of the steering page, for programs. */
@RestController
@Tag(name = "Pilotage")
class IndicatorsApi {

    private final Indicators indicators;

    IndicatorsApi(Indicators indicators) {
        this.indicators = indicators;
    }

    /** The figures as programs read them. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Shown(
            LocalDate on,
            long ongoing,
            long lateTasks,
            long lateConventions,
            Map<Stage, Figures.Standing> stages,
            Map<Status, Figures.Standing> statuses,
            List<Figures.School> schools,
            List<Next> nextDeadlines) {}

    /** A deadline that comes. */
    record Next(String convention, String code, String label, LocalDate dueOn) {}

    @GetMapping("/api/indicators")
    @Operation(summary = "Les chiffres du pilotage ; scope : un établissement ou une académie de mon périmètre")
    Shown indicators(Actor actor, @RequestParam(defaultValue = "") String scope) {
        Room.STEERING.enter(actor);
        var figures = indicators.of(actor.perimeter().within(scope));
        return new Shown(
                figures.on(),
                figures.ongoing(),
                figures.lateTasks(),
                figures.lateConventions(),
                figures.stages(),
                figures.statuses(),
                figures.schools(),
                figures.next().stream()
                        .map(due -> new Next(due.number(), due.code(), due.label(), due.on()))
                        .toList());
    }
}
