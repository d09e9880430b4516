package fr.convive.partner;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** « La fiche à remplir » : what its page offers by kind, and what the register of companies can fill in. */
@Component
class PartnerSheet {

    static final FormFrame.Sheet NEW =
            new FormFrame.Sheet("partenaires/fiche", "partner.new", "partner", "partner.opened");
    static final FormFrame.Sheet EDIT =
            new FormFrame.Sheet("partenaires/fiche", "partner.edit", "partner", "partner.described");

    private final Sirene sirene;
    private final Clock clock;

    PartnerSheet(Sirene sirene, Clock clock) {
        this.sirene = sirene;
        this.clock = clock;
    }

    void offerNew(PartnerKind kind, Model model) {
        model.addAttribute("partner", null);
        offer(kind, model);
    }

    void offer(PartnerKind kind, Model model) {
        model.addAttribute("genre", kind);
        model.addAttribute("kinds", PartnerKind.values());
        model.addAttribute("asked", kind.fields().stream().map(SheetField::key).toList());
        model.addAttribute("lists", List.of(Naf.Version.values()));
        model.addAttribute("sirene", sirene.isOn());
    }

    /** Asks the register, or fills the blanks with the company chosen among what it answered. */
    PartnerForm lookUp(PartnerForm typed, String look, String chosen, Model model) {
        var answer = sirene.search(typed.asked(look));
        var company = answer.companies().stream()
                .filter(each -> each.siren().equals(chosen))
                .findFirst();
        if (company.isPresent()) {
            model.addAttribute("filled", company.get().name());
            return typed.filledWith(company.get(), Naf.Version.on(LocalDate.now(clock)));
        }
        model.addAttribute("look", look);
        model.addAttribute("answer", answer);
        return typed;
    }
}
