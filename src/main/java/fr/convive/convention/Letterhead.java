package fr.convive.convention;

import fr.convive.document.Imprint;
import fr.convive.document.Printer;
import fr.convive.document.Template;
import fr.convive.page.Words;
import fr.convive.people.Organisation;
import fr.convive.people.Organisations;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Prints what a phase has to say of a convention, under the name of its school and the number of the convention. */
@Component
public class Letterhead {

    private final Printer printer;
    private final Organisations organisations;
    private final Words words;

    Letterhead(Printer printer, Organisations organisations, Words words) {
        this.printer = printer;
        this.organisations = organisations;
        this.words = words;
    }

    /** What is printed: by which template, of which thing, and the day it bears. */
    public record Matter(Template template, Object of, LocalDate day) {}

    /** A document of that convention; what stands in it is asked for only when it is printed. */
    public Printout printout(Convention convention, Matter matter, Supplier<Map<String, Object>> model) {
        var title = words.say("pdf." + matter.template().key(), matter.of(), matter.day());
        return Printout.live(
                matter.template().name(),
                title,
                convention.id() + ":" + matter.of(),
                () -> printer.pdf(
                        matter.template(),
                        new Imprint(
                                title,
                                convention.number(),
                                words.say("pdf.subject", title, convention.number(), convention.title()),
                                school(convention.school()),
                                matter.day(),
                                false),
                        with(convention, model.get())));
    }

    private Map<String, Object> with(Convention convention, Map<String, Object> model) {
        var whole = new java.util.HashMap<>(model);
        whole.put("about", words.say("pdf.about", convention.number(), convention.title(), convention.partner()));
        return whole;
    }

    private String school(String code) {
        return organisations.findByCode(code).map(Organisation::name).orElse(code);
    }
}
