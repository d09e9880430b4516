package fr.convive.notification;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/rehearsal/mail}: the mailboxes of a rehearsal or a demonstration, where its letters arrive. */
@RestController
@RequestMapping("/api/rehearsal/mail")
@ConditionalOnExpression("${convive.demonstration} or !'${convive.rehearsal.start:}'.isBlank()")
@Tag(name = "Répétition générale")
class RehearsalMailApi {

    private static final int MOST = 200;

    private final Postman postman;
    private final LocalMailbox mailbox;

    RehearsalMailApi(Postman postman, Carrier carrier) {
        this.postman = postman;
        this.mailbox = (LocalMailbox) carrier;
    }

    @GetMapping
    @Operation(
            summary = "Le courrier arrivé, le plus récent d'abord, d'une adresse ou de toutes ; le facteur passe avant")
    List<LocalMailbox.Arrived> mail(@RequestParam(defaultValue = "") String to) {
        postman.pass();
        return mailbox.letters(to, MOST);
    }
}
