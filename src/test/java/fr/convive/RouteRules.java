package fr.convive;

import fr.convive.people.Role;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Whom each route answers, one line each: in the school of the convention or above it, in a neighbouring one, elsewhere,
 * and in its own school once the convention is over. Nobody ever finds one that does not exist.
 */
final class RouteRules {

    /** Roles answered in their own place, a neighbouring one, elsewhere, on an ended convention, on one that is not. */
    record Rule(Set<Role> own, Set<Role> neighbour, Set<Role> elsewhere, Set<Role> ended, Set<Role> missing) {

        Map<RouteMatrixTests.Place, Set<Role>> answers() {
            var answers = new LinkedHashMap<RouteMatrixTests.Place, Set<Role>>();
            answers.put(RouteMatrixTests.Place.OWN, own);
            answers.put(RouteMatrixTests.Place.NEIGHBOUR, neighbour);
            answers.put(RouteMatrixTests.Place.ELSEWHERE, elsewhere);
            answers.put(RouteMatrixTests.Place.ENDED, ended);
            answers.put(RouteMatrixTests.Place.MISSING, missing);
            return answers;
        }
    }

    static final Map<String, Rule> ALL = new LinkedHashMap<>();

    private static final Set<Role> NOBODY = EnumSet.noneOf(Role.class);
    private static final Set<Role> EVERYBODY = EnumSet.allOf(Role.class);
    private static final Set<Role> SEE = EnumSet.complementOf(EnumSet.of(Role.PARTNER, Role.ADMIN));
    private static final Set<Role> AT_WORK = EnumSet.of(
            Role.COORDINATOR, Role.DDFPT, Role.BURSAR, Role.HEAD, Role.BOARD_SECRETARY, Role.ACADEMY_MANAGER);
    private static final Set<Role> IN_TASKS = EnumSet.complementOf(EnumSet.of(Role.PARTNER, Role.ADMIN, Role.AUDITOR));
    private static final Set<Role> AUDITING = EnumSet.of(Role.HEAD, Role.ACADEMY_MANAGER, Role.AUDITOR);
    private static final Set<Role> ADMINISTERS = EnumSet.of(Role.ADMIN);
    private static final Set<Role> READ_PARTNERS = EnumSet.of(
            Role.COORDINATOR,
            Role.DDFPT,
            Role.BURSAR,
            Role.HEAD,
            Role.BOARD_SECRETARY,
            Role.ACADEMY_MANAGER,
            Role.AUDITOR);
    private static final Set<Role> WRITE_PARTNERS =
            EnumSet.of(Role.COORDINATOR, Role.DDFPT, Role.BURSAR, Role.HEAD, Role.ACADEMY_MANAGER);
    private static final Set<Role> ANSWER = EnumSet.of(Role.HEAD, Role.ACADEMY_MANAGER);
    private static final Set<Role> READ_RULES = EnumSet.of(Role.HEAD, Role.ACADEMY_MANAGER, Role.ADMIN);
    private static final Set<Role> COORDINATES = EnumSet.of(Role.COORDINATOR);
    private static final Set<Role> IN_CHARGE = EnumSet.of(Role.COORDINATOR, Role.HEAD);

    static {
        hidden("DELETE /api/personal-data/{kind:contacts|people}/{id}");
        unread("DELETE /api/partners/{id}/mergers/{merger}");
        anywhere("GET /", EVERYBODY);
        anywhere("GET /absences", IN_TASKS);
        anywhere("GET /administration", ADMINISTERS);
        anywhere("GET /administration/courrier", ADMINISTERS);
        anywhere("GET /administration/import", ADMINISTERS);
        unread("GET /administration/invitations");
        anywhere("GET /administration/nouvelle-organisation", ADMINISTERS);
        anywhere("GET /administration/nouvelle-personne", ADMINISTERS);
        anywhere("GET /administration/organisations", ADMINISTERS);
        hidden("GET /administration/organisations/{code}");
        anywhere("GET /administration/personnes", ADMINISTERS);
        hidden("GET /administration/personnes/{login}");
        hidden("GET /administration/personnes/{login}/{act:adresse|nom|role|desactivation}");
        anywhere("GET /api/board-sessions", EVERYBODY);
        route("GET /api/board-sessions/{id}", SEE, NOBODY, NOBODY, NOBODY);
        anywhere("GET /api/conventions", EVERYBODY);
        route("GET /api/conventions/{number}", SEE, NOBODY, NOBODY, SEE);
        route("GET /api/conventions/{number}/actions", SEE, NOBODY, NOBODY, SEE);
        route("GET /api/conventions/{number}/amendments", SEE, NOBODY, NOBODY, SEE);
        route("GET /api/conventions/{number}/commitments", SEE, NOBODY, NOBODY, SEE);
        route("GET /api/conventions/{number}/deadlines", SEE, NOBODY, NOBODY, SEE);
        route("GET /api/conventions/{number}/documents", SEE, NOBODY, NOBODY, SEE);
        route("GET /api/conventions/{number}/documents/{id}", SEE, NOBODY, NOBODY, SEE);
        route("GET /api/conventions/{number}/facts", SEE, NOBODY, NOBODY, SEE);
        route("GET /api/conventions/{number}/history", SEE, NOBODY, NOBODY, SEE);
        route("GET /api/conventions/{number}/rectifications", SEE, NOBODY, NOBODY, SEE);
        route("GET /api/conventions/{number}/signatories", SEE, NOBODY, NOBODY, SEE);
        route("GET /api/conventions/{number}/terms", SEE, NOBODY, NOBODY, SEE);
        anywhere("GET /api/framework", EVERYBODY);
        anywhere("GET /api/indicators", AT_WORK);
        hidden("GET /api/intakes/{id}");
        hidden("GET /api/jobs/{id}");
        anywhere("GET /api/me", EVERYBODY);
        anywhere("GET /api/organisations", ADMINISTERS);
        anywhere("GET /api/partners", READ_PARTNERS);
        anywhere("GET /api/partners/suggestions", READ_PARTNERS);
        anywhere("GET /api/partners/doubles", READ_PARTNERS);
        hidden("GET /api/partners/{id}");
        anywhere("GET /api/people", ADMINISTERS);
        hidden("GET /api/people/{login}");
        anywhere("GET /api/personal-data", ANSWER);
        anywhere("GET /api/personal-data/me", EVERYBODY);
        anywhere("GET /api/personal-data/retention", READ_RULES);
        hidden("GET /api/personal-data/{kind:contacts|people}/{id}");
        anywhere("GET /api/rehearsal/clock", EVERYBODY);
        anywhere("GET /api/rehearsal/mail", EVERYBODY);
        anywhere("GET /api/tasks", EVERYBODY);
        route("GET /api/tasks/{id}", EnumSet.of(Role.COORDINATOR), NOBODY, NOBODY, NOBODY);
        anywhere("GET /audit", AUDITING);
        route("GET /audit/{number}", AUDITING, NOBODY, NOBODY, AUDITING);
        anywhere("GET /clauses", SEE);
        hidden("GET /clauses/{code}");
        hidden("GET /calendrier/{token}.ics");
        hidden("GET /s/{token}");
        anywhere("GET /s/perdu", EVERYBODY);
        hidden("GET /signer");
        hidden("GET /signer/collegue");
        hidden("GET /signer/confirmation");
        hidden("GET /signer/convention.pdf");
        hidden("GET /signer/fait/{what:modification}");
        hidden("GET /signer/modification");
        hidden("GET /signer/preuve.pdf");
        hidden("GET /signer/refus");
        hidden("GET /signer/signature");
        anywhere("GET /compte", EVERYBODY);
        anywhere("GET /compte/agenda", EVERYBODY);
        anywhere("GET /compte/avis", EVERYBODY);
        anywhere("GET /compte/double-verification", EVERYBODY);
        anywhere("GET /compte/donnees", EVERYBODY);
        anywhere("GET /compte/donnees/export", EVERYBODY);
        anywhere("GET /compte/jetons", EVERYBODY);
        hidden("GET /compte/mot-de-passe");
        anywhere("GET /connexion", EVERYBODY);
        anywhere("GET /connexion/code", EVERYBODY);
        anywhere("GET /conventions", SEE);
        anywhere("GET /conventions/nouvelle", EnumSet.of(Role.COORDINATOR));
        anywhere("GET /conventions/reprise", EnumSet.of(Role.COORDINATOR));
        hidden("GET /conventions/reprise/{id}");
        route("GET /conventions/{number}", SEE, NOBODY, NOBODY, SEE);
        route(
                "GET /conventions/{number}/actions/nouvelle",
                EnumSet.of(Role.COORDINATOR, Role.DDFPT, Role.HEAD),
                NOBODY,
                NOBODY,
                EnumSet.of(Role.COORDINATOR, Role.DDFPT, Role.HEAD));
        route("GET /conventions/{number}/annulation", SEE, NOBODY, NOBODY, SEE);
        route("GET /conventions/{number}/avenant", IN_CHARGE, NOBODY, NOBODY, IN_CHARGE);
        hidden("GET /conventions/{number}/comparaison/{former}/{latter}");
        route("GET /conventions/{number}/denonciation", IN_CHARGE, NOBODY, NOBODY, IN_CHARGE);
        route("GET /conventions/{number}/documents/{id}", SEE, NOBODY, NOBODY, SEE);
        route("GET /conventions/{number}/documents/{id}/apercu", SEE, NOBODY, NOBODY, SEE);
        hidden("GET /conventions/{number}/engagements/{index}/avancement");
        route(
                "GET /conventions/{number}/faits/nouveau",
                EnumSet.of(Role.COORDINATOR, Role.DDFPT, Role.BURSAR, Role.HEAD),
                NOBODY,
                NOBODY,
                EnumSet.of(Role.COORDINATOR, Role.DDFPT, Role.BURSAR, Role.HEAD));
        route("GET /conventions/{number}/manquement", IN_CHARGE, NOBODY, NOBODY, IN_CHARGE);
        hidden("GET /conventions/{number}/observation");
        hidden("GET /conventions/{number}/parcours/{rank}.svg");
        route("GET /conventions/{number}/rectification", IN_CHARGE, NOBODY, NOBODY, IN_CHARGE);
        route("GET /conventions/{number}/signataires", COORDINATES, NOBODY, NOBODY, COORDINATES);
        route("GET /conventions/{number}/signataires/ajout", COORDINATES, NOBODY, NOBODY, COORDINATES);
        hidden("GET /conventions/{number}/signataires/{position}/adresse");
        hidden("GET /conventions/{number}/signataires/{position}/remplacement");
        hidden("GET /conventions/{number}/signataires/{position}/retrait");
        route("GET /conventions/{number}/suites", EnumSet.of(Role.HEAD), NOBODY, NOBODY, EnumSet.of(Role.HEAD));
        anywhere("GET /donnees-personnelles", READ_RULES);
        hidden("GET /donnees-personnelles/{kind:contacts|personnes}/{id}");
        hidden("GET /donnees-personnelles/{kind:contacts|personnes}/{id}/effacement");
        hidden("GET /donnees-personnelles/{kind:contacts|personnes}/{id}/export");
        hidden("GET /donnees-personnelles/{kind:contacts|personnes}/{id}/rectification");
        hidden("GET /imports/{kind}");
        hidden("GET /imports/{kind}/{id}");
        hidden("GET /invitation/{token}");
        anywhere("GET /partenaires", READ_PARTNERS);
        anywhere("GET /partenaires/doublons", READ_PARTNERS);
        anywhere("GET /partenaires/nouveau", WRITE_PARTNERS);
        hidden("GET /partenaires/{id}");
        hidden("GET /partenaires/{id}/contacts/nouveau");
        unread("GET /partenaires/{id}/contacts/{contact}");
        hidden("GET /partenaires/{id}/echanges/nouveau");
        unread("GET /partenaires/{id}/echanges/{exchange}");
        hidden("GET /partenaires/{id}/echanges/{exchange}/fiche.pdf");
        hidden("GET /partenaires/{id}/fiche");
        unread("GET /partenaires/{id}/fusion");
        hidden("GET /partenaires/{id}/groupe");
        hidden("GET /partenaires/{id}/noms");
        hidden("GET /partenaires/{id}/prospection");
        unread("GET /partenaires/{id}/prospection/{prospect}");
        anywhere("GET /pilotage", AT_WORK);
        anywhere("GET /pouvoirs", EVERYBODY);
        anywhere("GET /verifier", EVERYBODY);
        unread("POST /verifier");
        unread("POST /api/verify");
        hidden("GET /premier-administrateur");
        anywhere("GET /seances", IN_TASKS);
        anywhere("GET /seances/commission", IN_TASKS);
        route("GET /seances/{id}", IN_TASKS, NOBODY, NOBODY, NOBODY);
        route("GET /seances/{id}/convocation.pdf", IN_TASKS, NOBODY, NOBODY, NOBODY);
        route("GET /seances/{id}/ordre-du-jour.pdf", IN_TASKS, NOBODY, NOBODY, NOBODY);
        anywhere("GET /taches", EVERYBODY);
        route("GET /taches/{taskId}", EnumSet.of(Role.COORDINATOR), NOBODY, NOBODY, NOBODY);
        anywhere("POST /absences", IN_TASKS);
        hidden("POST /absences/{id}/fin");
        unread("POST /administration/invitations");
        anywhere("POST /administration/nouvelle-organisation", ADMINISTERS);
        anywhere("POST /administration/nouvelle-personne", ADMINISTERS);
        hidden("POST /administration/organisations/{code}");
        hidden("POST /administration/courrier/{id}/renvoi");
        hidden("POST /administration/personnes/{login}/adresse");
        hidden("POST /administration/personnes/{login}/desactivation");
        unread("POST /administration/personnes/{login}/fin");
        hidden("POST /administration/personnes/{login}/invitation");
        hidden("POST /administration/personnes/{login}/nom");
        hidden("POST /administration/personnes/{login}/reactivation");
        hidden("POST /administration/personnes/{login}/role");
        anywhere("POST /api/board-sessions", EVERYBODY);
        unread("POST /api/board-sessions/{id}/votes");
        anywhere("POST /api/conventions", EVERYBODY);
        anywhere("POST /api/conventions/intake", EVERYBODY);
        unread("POST /api/conventions/{number}/actions");
        unread("POST /api/conventions/{number}/amendments");
        route("POST /api/conventions/{number}/breaches", IN_CHARGE, NOBODY, NOBODY, IN_CHARGE);
        route("POST /api/conventions/{number}/cancellation", SEE, NOBODY, NOBODY, SEE);
        unread("POST /api/conventions/{number}/commitments/{index}/progress");
        unread("POST /api/conventions/{number}/denunciation");
        unread("POST /api/conventions/{number}/documents");
        unread("POST /api/conventions/{number}/facts");
        route(
                "POST /api/conventions/{number}/objections",
                EnumSet.of(Role.LEGAL_CONTROL),
                NOBODY,
                NOBODY,
                EnumSet.of(Role.LEGAL_CONTROL));
        route("POST /api/conventions/{number}/rectifications", COORDINATES, NOBODY, NOBODY, COORDINATES);
        unread("POST /api/conventions/{number}/rectifications/{rectification}/answers");
        unread("POST /api/conventions/{number}/sanctions");
        unread("POST /api/conventions/{number}/signatories");
        unread("POST /api/conventions/{number}/signatories/{position}/reach");
        unread("POST /api/conventions/{number}/signatories/{position}/removal");
        unread("POST /api/conventions/{number}/signatories/{position}/replacement");
        hidden("POST /api/jobs/{id}/confirmation");
        unread("POST /api/organisations");
        unread("POST /api/partners");
        unread("POST /api/partners/{id}/contacts");
        unread("POST /api/partners/{id}/interactions");
        unread("POST /api/partners/{id}/mergers");
        unread("POST /api/partners/{id}/names");
        unread("POST /api/partners/{id}/prospects");
        unread("POST /api/people");
        hidden("POST /api/people/{login}/deactivation");
        anywhere("POST /api/personal-data/retention/purge", ANSWER);
        anywhere("POST /api/rehearsal/clock", EVERYBODY);
        route("POST /api/tasks/{id}/claim", EnumSet.of(Role.COORDINATOR), NOBODY, NOBODY, NOBODY);
        route("POST /api/tasks/{id}/completion", EnumSet.of(Role.COORDINATOR), NOBODY, NOBODY, NOBODY);
        route("POST /api/tasks/{id}/release", EnumSet.of(Role.COORDINATOR), NOBODY, NOBODY, NOBODY);
        unread("POST /api/tasks/{id}/transfer");
        hidden("POST /api/{kind}/import");
        hidden("POST /clauses/{code}");
        unread("POST /conventions/{number}/signataires/{position}/lien");
        unread("POST /s/perdu");
        hidden("POST /s/{token}");
        hidden("POST /s/{token}/nouveau");
        hidden("POST /signer/code");
        hidden("POST /signer/correction");
        hidden("POST /signer/collegue");
        hidden("POST /signer/confirmation");
        hidden("POST /signer/modification");
        hidden("POST /signer/refus");
        hidden("POST /signer/signature");
        anywhere("POST /compte/agenda", EVERYBODY);
        anywhere("POST /compte/agenda/fin", EVERYBODY);
        anywhere("POST /compte/avis", EVERYBODY);
        anywhere("POST /compte/avis/adresse", EVERYBODY);
        anywhere("POST /compte/double-verification", EVERYBODY);
        anywhere("POST /compte/double-verification/codes", EVERYBODY);
        anywhere("POST /compte/double-verification/retrait", EVERYBODY);
        anywhere("POST /compte/jetons", EVERYBODY);
        hidden("POST /compte/jetons/{id}/fin");
        hidden("POST /compte/mot-de-passe");
        anywhere("POST /compte/sessions/fin", EVERYBODY);
        hidden("POST /compte/sessions/{reference}/fin");
        anywhere("POST /connexion/code", EVERYBODY);
        anywhere("POST /conventions/nouvelle", EnumSet.of(Role.COORDINATOR));
        anywhere("POST /conventions/reprise", EnumSet.of(Role.COORDINATOR));
        route(
                "POST /conventions/{number}/actions/nouvelle",
                EnumSet.of(Role.COORDINATOR, Role.DDFPT, Role.HEAD),
                NOBODY,
                NOBODY,
                EnumSet.of(Role.COORDINATOR, Role.DDFPT, Role.HEAD));
        route("POST /conventions/{number}/annulation", SEE, NOBODY, NOBODY, SEE);
        route("POST /conventions/{number}/avenant", IN_CHARGE, NOBODY, NOBODY, IN_CHARGE);
        route("POST /conventions/{number}/denonciation", IN_CHARGE, NOBODY, NOBODY, IN_CHARGE);
        hidden("POST /conventions/{number}/engagements/{index}/avancement");
        route(
                "POST /conventions/{number}/faits/nouveau",
                EnumSet.of(Role.COORDINATOR, Role.DDFPT, Role.BURSAR, Role.HEAD),
                NOBODY,
                NOBODY,
                EnumSet.of(Role.COORDINATOR, Role.DDFPT, Role.BURSAR, Role.HEAD));
        route("POST /conventions/{number}/manquement", IN_CHARGE, NOBODY, NOBODY, IN_CHARGE);
        route(
                "POST /conventions/{number}/observation",
                EnumSet.of(Role.LEGAL_CONTROL),
                NOBODY,
                NOBODY,
                EnumSet.of(Role.LEGAL_CONTROL));
        route("POST /conventions/{number}/rectification", COORDINATES, NOBODY, NOBODY, COORDINATES);
        route("POST /conventions/{number}/rectification/retrait", COORDINATES, NOBODY, NOBODY, COORDINATES);
        hidden("POST /conventions/{number}/rectification/{rectification}/reponse");
        route("POST /conventions/{number}/signataires/ajout", COORDINATES, NOBODY, NOBODY, COORDINATES);
        hidden("POST /conventions/{number}/signataires/{position}/adresse");
        hidden("POST /conventions/{number}/signataires/{position}/remplacement");
        hidden("POST /conventions/{number}/signataires/{position}/retrait");
        route("POST /conventions/{number}/suites", EnumSet.of(Role.HEAD), NOBODY, NOBODY, EnumSet.of(Role.HEAD));
        anywhere("POST /donnees-personnelles/purge", ANSWER);
        hidden("POST /donnees-personnelles/{kind:contacts|personnes}/{id}/effacement");
        hidden("POST /donnees-personnelles/{kind:contacts|personnes}/{id}/rectification");
        hidden("POST /imports/{kind}");
        hidden("POST /imports/{kind}/{id}/abandon");
        hidden("POST /imports/{kind}/{id}/lecture");
        hidden("POST /imports/{kind}/{id}/prise");
        hidden("POST /invitation/{token}");
        anywhere("POST /partenaires/nouveau", WRITE_PARTNERS);
        hidden("POST /partenaires/{id}/contacts/nouveau");
        unread("POST /partenaires/{id}/contacts/{contact}");
        unread("POST /partenaires/{id}/distinction");
        hidden("POST /partenaires/{id}/echanges/nouveau");
        unread("POST /partenaires/{id}/echanges/{exchange}");
        hidden("POST /partenaires/{id}/fiche");
        unread("POST /partenaires/{id}/fusion");
        unread("POST /partenaires/{id}/fusions/{merger}/fin");
        hidden("POST /partenaires/{id}/groupe");
        hidden("POST /partenaires/{id}/noms");
        hidden("POST /partenaires/{id}/prospection");
        unread("POST /partenaires/{id}/prospection/{prospect}");
        anywhere("POST /pouvoirs", EVERYBODY);
        hidden("POST /pouvoirs/{id}/fin");
        hidden("POST /premier-administrateur");
        anywhere("POST /seances", IN_TASKS);
        anywhere("POST /seances/commission", IN_TASKS);
        hidden("POST /seances/commission/{id}/fin");
        route("POST /seances/{id}", EnumSet.of(Role.BOARD_SECRETARY), NOBODY, NOBODY, NOBODY);
        route("POST /taches/{taskId}", EnumSet.of(Role.COORDINATOR), NOBODY, NOBODY, NOBODY);
        route("POST /taches/{taskId}/prise", EnumSet.of(Role.COORDINATOR), NOBODY, NOBODY, NOBODY);
        route("POST /taches/{taskId}/remise", EnumSet.of(Role.COORDINATOR), NOBODY, NOBODY, NOBODY);
        route("POST /taches/{taskId}/titulaire", EnumSet.of(Role.COORDINATOR), NOBODY, NOBODY, NOBODY);
        unread("PUT /api/partners/{id}");
        unread("PUT /api/personal-data/{kind:contacts|people}/{id}");
        unread("PUT /api/partners/{id}/interactions/{interaction}");
        unread("PUT /api/partners/{id}/prospects/{prospect}");
    }

    private RouteRules() {}

    /** A route about a convention. */
    private static void route(String route, Set<Role> own, Set<Role> neighbour, Set<Role> elsewhere, Set<Role> ended) {
        ALL.put(route, new Rule(own, neighbour, elsewhere, ended, NOBODY));
    }

    /** A route about no convention: what it shows follows the perimeter, whom it answers follows the role alone. */
    private static void anywhere(String route, Set<Role> roles) {
        ALL.put(route, new Rule(roles, roles, roles, roles, roles));
    }

    /** A route that asks for a field or a number: what does not fit is refused before anything is looked for, to everybody alike. */
    private static void unread(String route) {
        anywhere(route, EVERYBODY);
    }

    /** A route about a thing of which the test names one that does not exist, or that is not due yet: nobody finds it. */
    private static void hidden(String route) {
        anywhere(route, NOBODY);
    }
}
