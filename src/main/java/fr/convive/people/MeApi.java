package fr.convive.people;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/me}: who I am, my roles and my perimeter. */
@RestController
@Tag(name = "Moi")
class MeApi {

    @GetMapping("/api/me")
    @Operation(summary = "Qui je suis, mes rôles, mon périmètre")
    Me me(Actor actor) {
        var roles = actor.memberships().stream()
                .map(held -> new RoleHeld(held.role().code(), held.organisation()))
                .sorted(Comparator.comparing(RoleHeld::role).thenComparing(RoleHeld::organisation))
                .toList();
        return new Me(
                actor.login(),
                actor.name(),
                roles,
                actor.perimeter().organisations().stream().sorted().toList());
    }

    record Me(String login, String name, List<RoleHeld> roles, List<String> scope) {}

    record RoleHeld(String role, String organisation) {}
}
