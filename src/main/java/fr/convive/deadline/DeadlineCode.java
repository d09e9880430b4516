package fr.convive.deadline;

import static fr.convive.deadline.DeadlineCode.Nature.DUTY;
import static fr.convive.deadline.DeadlineCode.Nature.EVENT;
import static fr.convive.deadline.DeadlineCode.Nature.RIGHT;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The 38 kinds of deadline: its name, where it comes from, when it is recalled and what its neglect costs. */
public enum DeadlineCode {
    E01(
            DUTY,
            "Envoi de la convocation au conseil d'administration",
            "Code de l'éducation, art. R421-25",
            "La séance est irrégulière : la reporter, ou la convoquer en urgence si l'urgence est réelle.",
            "J-15 J-10 J-8"),
    E02(
            DUTY,
            "Envoi des documents joints, projet de convention compris",
            "Code de l'éducation, art. R421-25",
            "Le conseil n'est pas éclairé : son vote peut être annulé.",
            "J-15 J-10 J-8"),
    E03(
            DUTY,
            "Seconde réunion, le quorum ayant manqué",
            "Code de l'éducation, art. R421-25",
            "Hors de ce délai, il faut convoquer une nouvelle séance, avec quorum.",
            "J"),
    E04(
            DUTY,
            "Transmission de l'acte à l'autorité de contrôle",
            "Bonne pratique ; Code de l'éducation, art. R421-54",
            "La délibération ne devient pas exécutoire : la signature attend.",
            "J+2 J+5"),
    E05(
            EVENT,
            "Délibération exécutoire",
            "Code de l'éducation, art. R421-54",
            "La délibération devient exécutoire d'elle-même, sauf opposition de l'autorité de contrôle.",
            "J"),
    E06(
            EVENT,
            "Signature possible",
            "Instruction codificatrice M9-6, § 113133",
            "Rien ne peut être signé avant cette date.",
            "J"),
    E07(
            DUTY,
            "Signature par toutes les parties",
            "Bonne pratique",
            "La convention reste votée mais sans effet : relancer les signataires ou y renoncer.",
            "J+15 J+30"),
    E08(
            DUTY,
            "Seconde transmission, après signature",
            "Instruction codificatrice M9-6, § 113133 ; Code de l'éducation, art. R421-54",
            "La convention à incidence financière n'est pas exécutoire.",
            "J+2"),
    E09(EVENT, "Prise d'effet", "Clause de durée", "La convention prend effet d'elle-même.", "J-15"),
    E10(
            DUTY,
            "Publication ou affichage",
            "Code des relations entre le public et l'administration",
            "Le délai de recours des tiers ne court pas.",
            "J+5"),
    E11(
            DUTY,
            "Réunion de suivi",
            "Clause de pilotage ; principe de réciprocité (deux contacts par an)",
            "En dessous de deux contacts en douze mois, la convention est dite en sommeil.",
            "J-30"),
    E12(
            DUTY,
            "Comité de pilotage",
            "Clause de pilotage",
            "Les décisions communes attendent le comité suivant.",
            "J-21"),
    E13(
            DUTY,
            "Notification annuelle du montant",
            "Clause de durée et de montant",
            "Le versement de l'année attend la notification.",
            "J"),
    E14(
            DUTY,
            "Versement",
            "Clause de paiement",
            "Le partenaire n'est pas payé ; en cas de pièce en retard, le versement reste bloqué.",
            "J-15"),
    E15(
            DUTY,
            "Compte rendu financier",
            "Clause des obligations comptables ; loi 2000-321, art. 10",
            "Versement bloqué, reconduction contestable, sanctions de la convention.",
            "J-60 J-30 J-7 J J+1"),
    E16(
            DUTY,
            "Comptes annuels",
            "Clause des obligations comptables",
            "Versement bloqué, reconduction contestable, sanctions de la convention.",
            "J-60 J-30 J-7 J J+1"),
    E17(
            DUTY,
            "Dépôt dont dépend la reconduction",
            "Clause de reconduction",
            "La convention reste reconduite sous réserve, puis la reconduction est défaillante.",
            "J-60 J-30 J-7 J J+1"),
    E18(
            DUTY,
            "Déclaration statutaire ou de retard",
            "Clause des autres engagements",
            "Le manquement peut être relevé au titre des sanctions.",
            "J"),
    E19(
            DUTY,
            "Bilan annuel",
            "Clause d'évaluation (annexe)",
            "L'année n'est pas évaluée et l'évaluation finale perd sa matière.",
            "J-45 J-15"),
    E20(
            DUTY,
            "Évaluation finale",
            "Clause d'évaluation",
            "Aucune nouvelle convention ne peut être conclue.",
            "J-365 J-180 J-90 J-30"),
    E21(
            DUTY,
            "Décision de renouvellement",
            "Bonne pratique : dernier conseil d'administration utile avant le terme",
            "La convention arrive à son terme sans suite.",
            "J-180 J-120"),
    E22(
            RIGHT,
            "Date limite de dénonciation",
            "Clause de reconduction (préavis)",
            "La convention se poursuit pour une période de plus.",
            "J-60 J-30 J-7"),
    E23(
            EVENT,
            "Reconduction tacite",
            "Clause de reconduction",
            "La convention est reconduite d'elle-même.",
            "J-120 J-90 J-30"),
    E24(
            EVENT,
            "Terme",
            "Clause de durée",
            "La convention est échue : plus rien n'engage les parties, sauf les obligations qui survivent.",
            "J-365 J-180 J-90"),
    E25(
            EVENT,
            "Fin du délai de mise en demeure",
            "Clause de résiliation",
            "La convention est résiliée de plein droit, sauf manquement réparé.",
            "J-30 J-15 J"),
    E26(RIGHT, "Contrôle sur place éventuel", "Clause de contrôle", "Les comptes rendus ne sont pas vérifiés.", "J+30"),
    E27(
            DUTY,
            "Pièce due après le terme",
            "Clause des obligations comptables",
            "La convention échue ne peut pas être clôturée.",
            "J-60 J-30 J-7 J J+1"),
    E28(
            DUTY,
            "Délégation à la commission permanente",
            "Code de l'éducation, art. R421-22",
            "Les conventions reviennent devant le conseil d'administration.",
            "J"),
    E29(EVENT, "Expiration d'un label", "Code de l'éducation, art. D335-33", "Le label est perdu.", "J-365 J-180"),
    E30(
            EVENT,
            "Fin de la déclaration de travaux réglementés",
            "Code du travail",
            "Les élèves mineurs ne peuvent plus être affectés à ces travaux.",
            "J-90"),
    E31(
            DUTY,
            "Campagne SOLTéA",
            "Arrêté annuel",
            "L'établissement ne reçoit pas de solde de taxe d'apprentissage cette année.",
            "J-30 J-7"),
    E32(DUTY, "Renouvellement d'une lettre de mission", "Lettre de mission", "La mission prend fin.", "J-60"),
    E33(
            DUTY,
            "Attestation d'assurance",
            "Clause d'assurance",
            "Les élèves ne peuvent pas être accueillis sans attestation à jour.",
            "J-30"),
    E34(
            EVENT,
            "Purge des données d'un contact",
            "Référentiel de la CNIL",
            "Les données sont effacées, avec un certificat au journal.",
            "J-30"),
    E35(
            DUTY,
            "Fin de la durée d'utilité administrative",
            "Instruction de tri et de conservation DPACI/RES/2005/003",
            "Le dossier reste conservé au-delà de sa durée.",
            "J-90"),
    E36(
            DUTY,
            "Mise à jour des codes NAF 2025",
            "Décret 2025-736",
            "Les fiches gardent un code d'activité périmé.",
            "J"),
    E37(
            RIGHT,
            "Fin du délai de recours",
            "Délai de recours contentieux (à confirmer)",
            "L'acte ne peut plus être attaqué.",
            ""),
    E38(
            DUTY,
            "Auto-évaluation des partenariats",
            "Démarche QualÉduc",
            "L'année n'est pas relue et le plan d'action reste le même.",
            "J-30");

    /** A duty is late when neglected, a right is lost, an event happens by itself. */
    public enum Nature {
        DUTY,
        RIGHT,
        EVENT
    }

    private final Nature nature;
    private final String label;
    private final String source;
    private final String ifNothingDone;
    private final String recalls;

    DeadlineCode(Nature nature, String label, String source, String ifNothingDone, String recalls) {
        this.nature = nature;
        this.label = label;
        this.source = source;
        this.ifNothingDone = ifNothingDone;
        this.recalls = recalls;
    }

    public Nature nature() {
        return nature;
    }

    public String label() {
        return label;
    }

    public String source() {
        return source;
    }

    public String ifNothingDone() {
        return ifNothingDone;
    }

    /** The days to recall it, counted from the day J that the rule names: the due day, the session, the vote… */
    public List<LocalDate> reminders(LocalDate dayJ) {
        return Stream.of(recalls.split(" "))
                .filter(recall -> !recall.isEmpty())
                .map(recall -> recall.equals("J") ? dayJ : dayJ.plusDays(Integer.parseInt(recall.substring(1))))
                .toList();
    }
}
