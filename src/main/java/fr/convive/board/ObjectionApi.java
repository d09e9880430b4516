package fr.convive.board;

import fr.convive.people.Actor;
import fr.convive.workflow.Act;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/conventions/{number}/objections}: the control authority objects to an act, for programs. */
@RestController
@Tag(name = "Séances du conseil")
class ObjectionApi {

    private final Objections objections;

    ObjectionApi(Objections objections) {
        this.objections = objections;
    }

    @NullUnmarked // raw input: nothing holds before validation
    record ObjectionForm(
            @NotBlank(message = "{board.reasonNeeded}") @Size(max = 2000)
            String reason) {}

    @PostMapping("/api/conventions/{number}/objections")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Formuler une observation sur un acte transmis (contrôle de légalité de l'académie)")
    void object(
            @PathVariable String number,
            Actor actor,
            @Valid @RequestBody ObjectionForm form,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        objections.raise(
                number,
                form.reason(),
                new Act(actor, key == null ? UUID.randomUUID().toString() : key, null));
    }
}
