package fr.convive.workflow;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/rehearsal/clock}: the day of the rehearsal, read and moved forward. */
@RestController
@RequestMapping("/api/rehearsal/clock")
@ConditionalOnExpression("!'${convive.rehearsal.start:}'.isBlank()")
@Tag(name = "Répétition générale")
class RehearsalApi {

    private final Rehearsal rehearsal;

    RehearsalApi(Rehearsal rehearsal) {
        this.rehearsal = rehearsal;
    }

    /** A day. */
    record Day(@NotNull LocalDate date) {}

    @GetMapping
    @Operation(summary = "Le jour de la répétition")
    Day today() {
        return new Day(rehearsal.today());
    }

    @PostMapping
    @Operation(summary = "Avancer l'horloge et déclencher tout ce qui tombe en chemin, dans l'ordre")
    Day advance(@Valid @RequestBody Day day) {
        rehearsal.advanceTo(day.date());
        return today();
    }
}
