package fr.convive.privacy;

import fr.convive.audit.Certificates;
import fr.convive.page.Words;
import fr.convive.people.Actor;
import fr.convive.workflow.Act;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /donnees-personnelles}: who goes and why, who is kept, who asks, and what was done. */
@Controller
@RequestMapping("/donnees-personnelles")
class PersonalDataPage {

    private static final int CERTIFICATES = 10;

    private final Answering answering;
    private final Retention retention;
    private final Purge purge;
    private final Certificates certificates;
    private final Words words;

    PersonalDataPage(Answering answering, Retention retention, Purge purge, Certificates certificates, Words words) {
        this.answering = answering;
        this.retention = retention;
        this.purge = purge;
        this.certificates = certificates;
        this.words = words;
    }

    /** A purge that was done, in a sentence, and the hash that chains it. */
    record Done(String on, String said, String hash) {}

    @GetMapping
    String rules(Actor actor, @RequestParam(defaultValue = "") String q, Model model) {
        Answering.enterRules(actor);
        model.addAttribute("term", years());
        model.addAttribute("answers", Answering.answers(actor));
        model.addAttribute("q", q);
        model.addAttribute("found", answering.search(q, actor));
        var candidates = retention.preview(actor);
        model.addAttribute(
                "going", candidates.stream().filter(one -> one.hold() == null).toList());
        model.addAttribute(
                "kept", candidates.stream().filter(one -> one.hold() != null).toList());
        model.addAttribute(
                "done",
                certificates.latest(Certificates.PURGED, CERTIFICATES).stream()
                        .map(this::done)
                        .toList());
        model.addAttribute("actionKey", UUID.randomUUID().toString());
        return "donnees/accueil";
    }

    @PostMapping("/purge")
    String purge(Actor actor, @RequestParam("_action") String action, RedirectAttributes flash) {
        purge.now(new Act(actor, action, null));
        flash.addFlashAttribute("flash", words.say("personalData.purged"));
        return "redirect:/donnees-personnelles";
    }

    private Done done(Certificates.Certificate certificate) {
        var said = certificate.words().split("\n", -1);
        return new Done(
                words.value(certificate.at()),
                words.say(
                        "personalData.certificate",
                        Integer.valueOf(said[0]),
                        words.value(java.time.LocalDate.parse(said[2])),
                        words.value(java.time.LocalDate.parse(said[3]))),
                certificate.hash());
    }

    private String years() {
        var term = retention.term();
        return words.say("personalData.term", term.getYears(), term.getMonths(), term.getDays());
    }
}
