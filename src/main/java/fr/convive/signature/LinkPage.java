package fr.convive.signature;

import fr.convive.people.Actor;
import fr.convive.workflow.Act;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** « Envoyer un nouveau lien » : what the coordinator does for a signatory who has lost theirs. */
@Controller
class LinkPage {

    private final LinkRequests requests;
    private final SignatureWords words;

    LinkPage(LinkRequests requests, SignatureWords words) {
        this.requests = requests;
        this.words = words;
    }

    @PostMapping("/conventions/{number}/signataires/{position}/lien")
    String renew(
            @PathVariable String number,
            @PathVariable int position,
            Actor actor,
            @RequestParam("_action") String action,
            RedirectAttributes flash) {
        requests.renew(number, position, new Act(actor, action, null));
        flash.addFlashAttribute("flash", words.say("link.sent"));
        return "redirect:/conventions/" + number + "/signataires";
    }
}
