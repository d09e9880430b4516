package fr.convive.signature;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.convive.convention.Correction;
import fr.convive.convention.Registry;
import fr.convive.people.Actor;
import fr.convive.workflow.Act;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/conventions/{number}/rectifications}: words corrected while a text is signed, for programs. */
@RestController
@RequestMapping("/api/conventions/{number}/rectifications")
@Tag(name = "Signature")
class RectificationApi {

    private final Rectifications rectifications;
    private final Agreements agreements;
    private final Registry registry;

    RectificationApi(Rectifications rectifications, Agreements agreements, Registry registry) {
        this.rectifications = rectifications;
        this.agreements = agreements;
        this.registry = registry;
    }

    /** What became of what was asked; no number where the whole text was sent back to be written again. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Made(@Nullable Integer number, String outcome) {

        static Made of(Rectification made) {
            return new Made(made.number(), made.state().name());
        }
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Shown(
            int number,
            Rectification.State state,
            String reason,
            LocalDate proposedOn,
            @Nullable LocalDate settledOn,
            List<Correction> corrections,
            String wordsHash,
            String beforeHash,
            String afterHash,
            List<Reply> answers) {

        static Shown of(Rectification one) {
            return new Shown(
                    one.number(),
                    one.state(),
                    one.reason(),
                    one.proposedOn(),
                    one.settledOn().orElse(null),
                    one.corrections(),
                    one.wordsHash(),
                    one.beforeHash(),
                    one.afterHash(),
                    one.answers().stream().map(Reply::of).toList());
        }
    }

    record Reply(int signatory, boolean agreed, LocalDate on, String textHash) {

        static Reply of(RectificationAnswer answer) {
            return new Reply(answer.signatory(), answer.agreed(), answer.givenOn(), answer.textHash());
        }
    }

    @GetMapping
    @Operation(summary = "Les rectifications d'une convention, dans l'ordre où elles ont été proposées, et les accords")
    List<Shown> all(@PathVariable String number, Actor actor) {
        return rectifications.all(registry.read(number, actor, "rectifications")).stream()
                .map(Shown::of)
                .toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary =
                    "Rectifier des mots du texte en signature (référent·e) ; ce qui touche un bloc essentiel ou verrouillé "
                            + "annule les signatures et renvoie le texte en rédaction, si « reopen » le demande")
    Made propose(
            @PathVariable String number,
            Actor actor,
            @Valid @RequestBody RectificationForm form,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return rectifications
                .propose(number, form, act(actor, key))
                .map(Made::of)
                .orElseGet(() -> new Made(null, "REOPENED"));
    }

    @PostMapping("/{rectification}/answers")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary =
                    "Répondre à une rectification : le chef d'établissement pour lui-même, le ou la référent·e pour qui "
                            + "a répondu sur papier (date et pièce)")
    void answer(
            @PathVariable String number,
            @PathVariable int rectification,
            Actor actor,
            @Valid @RequestBody RectificationAnswerForm form,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        agreements.answer(number, rectification, form, act(actor, key));
    }

    private static Act act(Actor actor, @Nullable String key) {
        return new Act(actor, key == null ? UUID.randomUUID().toString() : key, null);
    }
}
