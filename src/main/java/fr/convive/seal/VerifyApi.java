package fr.convive.seal;

import fr.convive.page.Words;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/verify}: tells any program, signed in or not, whether a file is one that this house sealed. */
@RestController
@Tag(name = "Documents")
class VerifyApi {

    private final Verifier verifier;
    private final Words words;

    VerifyApi(Verifier verifier, Words words) {
        this.verifier = verifier;
        this.words = words;
    }

    @PostMapping(path = "/api/verify", consumes = MediaType.APPLICATION_PDF_VALUE)
    @Operation(
            summary = "Vérifier qu'un PDF a été scellé ici et n'a pas changé depuis ; ouvert à tous",
            description = "Le fichier est le corps de la requête. Rien n'en est conservé.")
    ResponseEntity<?> verify(HttpServletRequest request) throws IOException {
        var file = request.getInputStream().readNBytes(Verifier.MOST_BYTES + 1);
        if (file.length > Verifier.MOST_BYTES) {
            return problem(HttpStatus.CONTENT_TOO_LARGE, "seal.tooLarge");
        }
        try {
            return ResponseEntity.ok(verifier.verify(file));
        } catch (Verifier.Busy busy) {
            return problem(HttpStatus.SERVICE_UNAVAILABLE, "seal.busy");
        }
    }

    private ResponseEntity<ProblemDetail> problem(HttpStatus status, String key) {
        var problem = ProblemDetail.forStatusAndDetail(status, words.say(key));
        problem.setType(URI.create("/problemes/" + key));
        problem.setTitle(words.say("seal.heading"));
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
