package fr.convive.partner;

import fr.convive.people.Actor;
import fr.convive.people.Room;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/partners/suggestions}: the likeliest partners for what a person typed. */
@RestController
@Tag(name = "Partenaires")
class SuggestionsApi {

    private static final int MOST = 10;

    private final Finder finder;

    SuggestionsApi(Finder finder) {
        this.finder = finder;
    }

    @GetMapping("/api/partners/suggestions")
    @Operation(
            summary = "Les partenaires les plus proches d'un nom, sans égard aux accents ni à une faute de frappe",
            description = "q : nom, SIREN, SIRET, UAI ou RNA ; town, sector : commune, secteur ; school : code d'un"
                    + " établissement qui a un échange ou une convention avec lui.")
    List<Finder.Found> suggestions(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String town,
            @RequestParam(defaultValue = "") String sector,
            @RequestParam(defaultValue = "") String school) {
        Room.PARTNERS.enter(actor);
        return finder.find(actor, new Finder.Wanted(q, town, sector, school), MOST);
    }
}
