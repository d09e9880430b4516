package fr.convive.preparation;

import fr.convive.convention.Framework;
import fr.convive.convention.Kind;
import fr.convive.convention.Objective;
import fr.convive.convention.Setting;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/framework}: which rules of the annex table a cooperation follows; it belongs to nobody's perimeter. */
@RestController
@Tag(name = "Cadre")
class FrameworkApi {

    private final Frameworks frameworks;

    FrameworkApi(Frameworks frameworks) {
        this.frameworks = frameworks;
    }

    @GetMapping("/api/framework")
    @Operation(summary = "Les règles du tableau pour cette coopération ; une liste vide veut dire « hors tableau »")
    List<Framework> framework(
            @RequestParam Kind kind, @RequestParam Objective objective, @RequestParam Setting setting) {
        return frameworks.of(kind, objective, setting);
    }
}
