package fr.convive.convention;

import fr.convive.page.Words;
import fr.convive.people.Names;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Says who is awaited: whom a task is offered to, in French, with the organisation. */
@Component
public class Awaited {

    private static final String PERSON = "user:";

    private final Words words;
    private final Names names;

    Awaited(Words words, Names names) {
        this.words = words;
        this.names = names;
    }

    /** The names that these audiences and persons need, in one reading. */
    public Names.Known names(
            Collection<String> audiences, Collection<String> organisations, Collection<String> logins) {
        var codes = new ArrayList<>(organisations);
        var people = new ArrayList<>(logins);
        audiences.forEach(audience -> (audience.startsWith(PERSON) ? people : codes).add(held(audience)));
        return names.of(codes, people);
    }

    /** « Adjoint·e gestionnaire, Lycée des Remparts » ; a task may be offered to several roles. */
    public String whom(String audience, Names.Known known) {
        return audience.startsWith(PERSON)
                ? known.person(held(audience))
                : words.say("awaited.whom", role(audience), known.organisation(held(audience)));
    }

    /** « Adjoint·e gestionnaire » alone. */
    public String role(String audience) {
        var code = audience.substring(0, audience.indexOf(':'));
        return words.find("role." + code.toUpperCase(Locale.ROOT).replace('-', '_'))
                .orElse(code);
    }

    private static String held(String audience) {
        return audience.substring(audience.indexOf(':') + 1);
    }
}
