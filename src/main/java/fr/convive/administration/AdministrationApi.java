package fr.convive.administration;

import fr.convive.people.AccessRefused;
import fr.convive.people.Actor;
import fr.convive.people.Organisation.Level;
import fr.convive.people.Role;
import fr.convive.people.Room;
import fr.convive.workflow.Act;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/people} and {@code /api/organisations}: administration for programs; the same records as the pages. */
@RestController
@RequestMapping("/api")
@Tag(name = "Administration")
class AdministrationApi {

    private static final int MOST = 100;

    private final Roster roster;
    private final Registrar registrar;
    private final Departures departures;
    private final AdministrationPage links;
    private final OrganisationTree tree;
    private final Soundness soundness;
    private final Places places;
    private final ApplicationEventPublisher events;

    AdministrationApi(
            Roster roster,
            Registrar registrar,
            Departures departures,
            AdministrationPage links,
            OrganisationTree tree,
            Soundness soundness,
            Places places,
            ApplicationEventPublisher events) {
        this.roster = roster;
        this.registrar = registrar;
        this.departures = departures;
        this.links = links;
        this.tree = tree;
        this.soundness = soundness;
        this.places = places;
        this.events = events;
    }

    record Held(Role role, String organisation, LocalDate from, LocalDate to) {}

    record PersonShown(String login, String name, String email, boolean active, List<Held> roles) {

        static PersonShown of(Roster.Entry entry) {
            return new PersonShown(
                    entry.login(),
                    entry.name(),
                    entry.email(),
                    entry.active(),
                    entry.roles().stream()
                            .map(held -> new Held(held.role(), held.organisation(), held.from(), held.to()))
                            .toList());
        }
    }

    record PeopleShown(List<PersonShown> items, @Nullable String next) {}

    /** The link lets the person choose their password; it is told this once. */
    record Created(String login, String invitation) {}

    record OrganisationShown(String code, String name, Level level, int boardSeats, int below, int people) {

        static OrganisationShown of(OrganisationTree.Branch branch) {
            return new OrganisationShown(
                    branch.code(), branch.name(), branch.level(), branch.boardSeats(), branch.below(), branch.people());
        }
    }

    record OrganisationsShown(
            List<OrganisationShown> items, @Nullable String next) {}

    /** What the person had taken is free again; {@code orphans} are offered to nobody else. */
    record Departed(List<Departures.TaskLeft> putBack, List<Departures.Orphan> orphans) {}

    @GetMapping("/people")
    @Operation(summary = "Les personnes que j'administre, par identifiant")
    PeopleShown people(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "25") int size) {
        Room.ADMINISTRATION.enter(actor);
        int asked = Math.max(1, Math.min(size, MOST));
        var found = roster.search(Reach.of(actor), q, organisation, after, asked + 1);
        var shown = found.subList(0, Math.min(asked, found.size()));
        return new PeopleShown(
                shown.stream().map(PersonShown::of).toList(),
                found.size() > asked ? shown.get(asked - 1).login() : null);
    }

    @PostMapping("/people")
    @Operation(summary = "Créer un compte et son premier rôle ; la réponse porte le lien d'invitation, une seule fois")
    ResponseEntity<Created> create(
            Actor actor,
            @Valid @RequestBody PersonForm form,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key)
            throws BindException {
        Room.ADMINISTRATION.enter(actor);
        var errors = new BeanPropertyBindingResult(form, "form");
        soundness.judge(form.held(), actor, errors);
        if (roster.exists(form.login())) {
            errors.rejectValue("login", "person.login.taken");
        }
        refuse(errors);
        registrar.create(
                form.login(), form.name().strip(), form.email(), form.held().giving(), act(actor, key));
        var issued = registrar.invite(form.login(), act(actor, null));
        return ResponseEntity.created(URI.create("/api/people/" + form.login()))
                .body(new Created(form.login(), links.link(issued.token())));
    }

    @GetMapping("/people/{login}")
    @Operation(summary = "Une personne et ses rôles")
    PersonShown person(@PathVariable String login, Actor actor) {
        Room.ADMINISTRATION.enter(actor);
        return PersonShown.of(roster.get(login, actor));
    }

    @PostMapping("/people/{login}/deactivation")
    @Operation(
            summary = "Désactiver un compte ; la réponse dit les tâches remises et celles que personne d'autre ne voit")
    Departed deactivate(
            @PathVariable String login,
            Actor actor,
            @Valid @RequestBody DepartureForm form,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        Room.ADMINISTRATION.enter(actor);
        var back = departures.deactivate(login, form.reason().strip(), act(actor, key));
        return new Departed(back, departures.orphans(login));
    }

    @GetMapping("/organisations")
    @Operation(summary = "Ce qui se trouve dans une organisation que j'administre, ou celles que j'administre")
    OrganisationsShown organisations(
            Actor actor,
            @RequestParam(defaultValue = "") String parent,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "100") int size) {
        Room.ADMINISTRATION.enter(actor);
        var reach = Reach.of(actor);
        if (!parent.isBlank() && tree.find(parent, reach).isEmpty()) {
            events.publishEvent(new AccessRefused(actor, "organisation " + parent));
            throw new NoSuchElementException("No organisation " + parent);
        }
        int asked = Math.max(1, Math.min(size, MOST));
        var found = parent.isBlank() ? tree.roots(reach) : tree.below(parent, after, asked + 1);
        var shown = found.subList(0, Math.min(asked, found.size()));
        return new OrganisationsShown(
                shown.stream().map(OrganisationShown::of).toList(),
                found.size() > asked ? shown.get(asked - 1).code() : null);
    }

    @PostMapping("/organisations")
    @Operation(summary = "Créer une organisation, ou en changer le nom, la place et les sièges")
    ResponseEntity<Void> write(
            Actor actor,
            @Valid @RequestBody OrganisationForm form,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key)
            throws BindException {
        Room.ADMINISTRATION.enter(actor);
        var errors = new BeanPropertyBindingResult(form, "form");
        var known = tree.find(form.code().strip(), Reach.of(actor)).isPresent();
        places.write(known ? form.code().strip() : "", form, act(actor, key).key(), actor, errors);
        refuse(errors);
        return known
                ? ResponseEntity.noContent().build()
                : ResponseEntity.created(URI.create(
                                "/api/organisations?parent=" + form.parent().strip()))
                        .build();
    }

    private static void refuse(BindingResult errors) throws BindException {
        if (errors.hasErrors()) {
            throw new BindException(errors);
        }
    }

    private static Act act(Actor actor, @Nullable String key) {
        return new Act(actor, key == null ? UUID.randomUUID().toString() : key, null);
    }
}
