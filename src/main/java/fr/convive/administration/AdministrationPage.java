package fr.convive.administration;

import fr.convive.bulk.ImportedKind;
import fr.convive.bulk.Imports;
import fr.convive.notification.MailRegister;
import fr.convive.people.Actor;
import fr.convive.people.Role;
import fr.convive.people.Room;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** {@code /administration}: what an administrator answers for, the files, the links that invite. */
@Controller
@RequestMapping("/administration")
class AdministrationPage {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Roster roster;
    private final Imports imports;
    private final Invitations invitations;
    private final MailRegister mail;
    private final String address;

    AdministrationPage(
            Roster roster,
            Imports imports,
            Invitations invitations,
            MailRegister mail,
            @Value("${convive.address:}") String address) {
        this.roster = roster;
        this.imports = imports;
        this.invitations = invitations;
        this.mail = mail;
        this.address = address;
    }

    @GetMapping
    String home(Actor actor, Model model) {
        Room.ADMINISTRATION.enter(actor);
        model.addAttribute("figures", roster.figures(Reach.of(actor)));
        model.addAttribute("unread", unread(actor));
        model.addAttribute("mail", mail.figures(actor));
        return "administration/accueil";
    }

    @GetMapping("/import")
    String files(Actor actor, Model model) {
        Room.ADMINISTRATION.enter(actor);
        model.addAttribute(
                "kinds", imports.openTo(actor).stream().map(ImportedKind::code).toList());
        model.addAttribute("unread", unread(actor));
        return "administration/import";
    }

    private List<fr.convive.bulk.ImportJob> unread(Actor actor) {
        return imports.of(actor).stream().filter(job -> job.readAt() == null).toList();
    }

    @GetMapping("/invitations")
    String invitations(Actor actor, @RequestParam("import") String file, Model model) {
        model.addAttribute("file", mine(file, actor));
        model.addAttribute("awaiting", invitations.awaiting(mine(file, actor)));
        return "administration/invitations";
    }

    /** The links, shown this once: nothing but their hash is kept. */
    @PostMapping("/invitations")
    ResponseEntity<byte[]> issue(Actor actor, @RequestParam("import") String file) {
        var rows = invitations.issue(mine(file, actor)).stream()
                .map(one -> cell(one.login()) + ";" + cell(one.name()) + ";" + link(one.token()) + "\r\n")
                .collect(Collectors.joining());
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("invitations.csv")
                                .build()
                                .toString())
                .body(("\uFEFFidentifiant;nom;lien\r\n" + rows).getBytes(StandardCharsets.UTF_8));
    }

    private UUID mine(String file, Actor actor) {
        Room.ADMINISTRATION.enter(actor);
        var job = imports.find(file, actor);
        if (!job.kind().equals("people") || !actor.holds(Role.ADMIN)) {
            throw new NoSuchElementException("No people in " + file);
        }
        return job.id();
    }

    String link(String token) {
        var base = address.isBlank()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()
                : address;
        return base + "/invitation/" + token;
    }

    /** A cell that no spreadsheet takes for a formula. */
    private static String cell(String text) {
        var safe = text.matches("[=+\\-@\\t\\r＝＋－＠].*") ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
