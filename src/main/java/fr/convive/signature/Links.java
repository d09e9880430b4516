package fr.convive.signature;

import fr.convive.convention.Convention;
import fr.convive.convention.Conventions;
import fr.convive.convention.Noted;
import fr.convive.people.Actor;
import fr.convive.people.Organisation;
import fr.convive.people.Organisations;
import fr.convive.signin.Chance;
import fr.convive.workflow.LetterWritten;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** « Envoi des liens » : who is awaited and signs by link has one that is alive, and is written to; all in the running act. */
@Component
class Links {

    private final SigningLinks links;
    private final SignatureRounds rounds;
    private final Signatures signatures;
    private final Conventions conventions;
    private final Organisations organisations;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Duration life;

    Links(
            SigningLinks links,
            SignatureRounds rounds,
            Signatures signatures,
            Conventions conventions,
            Organisations organisations,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${convive.link.days}") int days) {
        this.links = links;
        this.rounds = rounds;
        this.signatures = signatures;
        this.conventions = conventions;
        this.organisations = organisations;
        this.events = events;
        this.clock = clock;
        this.life = Duration.ofDays(days);
    }

    /** A link to each of those awaited now who has none yet. */
    void invite(SignatureRound round) {
        awaited(round).stream()
                .filter(one -> alive(round, one).isEmpty())
                .forEach(one -> issue(round, one, "link.invitation", Actor.CONVIVE));
    }

    /** Those who have a link that still opens are reminded of it, which leaves it alive; the others have a new one. */
    void remind(SignatureRound round) {
        for (var one : awaited(round)) {
            alive(round, one)
                    .filter(link -> link.isAlive(now()))
                    .ifPresentOrElse(
                            link -> write(
                                    round,
                                    one,
                                    "reminder/" + link.id() + "/" + UUID.randomUUID(),
                                    "link.reminder",
                                    "",
                                    link),
                            () -> issue(round, one, "link.again", Actor.CONVIVE));
        }
    }

    /** A new link in the place of the one that is alive, which says so to whoever opens it. */
    void issue(SignatureRound round, Signatory signatory, String words, Actor by) {
        alive(round, signatory).ifPresent(link -> end(link, SigningLink.Ending.REPLACED));
        var token = Chance.word(Chance.SECRET);
        int number = links.countByRoundIdAndSignatory(round.id(), signatory.position()) + 1;
        var link = links.saveAndFlush(new SigningLink(
                round,
                signatory,
                Chance.hash(token),
                new SigningLink.Issue(number, by.login(), now(), now().plus(life))));
        write(round, signatory, "link/" + link.id(), words, "/s/" + token, link);
        note(round, "LINK_SENT", signatory.name(), by);
    }

    void end(SigningLink link, SigningLink.Ending why) {
        link.end(why, now());
        links.saveAndFlush(link);
    }

    private void write(
            SignatureRound round, Signatory signatory, String key, String words, String path, SigningLink link) {
        var convention = conventions.get(round.convention().toString());
        events.publishEvent(new LetterWritten(
                key,
                convention.id().toString(),
                signatory.email().orElseThrow(),
                words + ".subject",
                words + ".body",
                List.of(
                        signatory.name(),
                        school(convention),
                        convention.title(),
                        SignatureWords.day(fr.convive.workflow.Paris.dayOf(link.expiresAt()))),
                path.isEmpty() ? "/s/perdu" : path,
                !path.isEmpty()));
    }

    /** The name of the school that carries it. */
    String school(Convention convention) {
        return organisations
                .findByCode(convention.school())
                .map(Organisation::name)
                .orElse(convention.school());
    }

    private void note(SignatureRound round, String act, String words, Actor by) {
        events.publishEvent(new Noted(round.convention(), act, words, by));
    }

    private List<Signatory> awaited(SignatureRound round) {
        return round.state() != SignatureRound.State.OPEN
                ? List.of()
                : round.next(signatures.of(round)).stream()
                        .filter(one -> one.means() == Method.LINK && one.email().isPresent())
                        .toList();
    }

    private java.util.Optional<SigningLink> alive(SignatureRound round, Signatory signatory) {
        return links.findByRoundIdAndSignatoryAndAliveTrue(round.id(), signatory.position());
    }

    /** Who has answered needs no link any more; then it is the turn of the next. */
    @EventListener
    void on(Sign.Answered answered) {
        alive(answered.round(), answered.signatory())
                .ifPresent(link -> end(link, SigningLink.Ending.ANSWERED_ON_PAPER));
        invite(answered.round());
    }

    /** Who had signed by link is asked to agree to the words corrected, by a link of their own. */
    @EventListener
    void on(RectificationProposed proposed) {
        var round = proposed.round();
        var given = signatures.of(round);
        round.signatories().stream()
                .filter(one -> one.means() == Method.LINK && one.email().isPresent())
                .filter(one -> given.stream().anyMatch(signature -> signature.isOf(one)))
                .forEach(one -> issue(round, one, "link.correction", Actor.CONVIVE));
    }

    /** The text is another: who had a link to sign the former one has a new one, the former says so. */
    @EventListener
    void on(TextRectified rectified) {
        var round = rectified.round();
        for (var one : awaited(round)) {
            alive(round, one).ifPresent(link -> {
                end(link, SigningLink.Ending.NEW_TEXT);
                issue(round, one, "link.newText", Actor.CONVIVE);
            });
        }
    }

    /** Links of those who have left or are reached elsewhere end, those who came have theirs. */
    @EventListener
    void on(SignatoriesChanged changed) {
        var round = changed.round();
        for (var one : round.everyone()) {
            alive(round, one)
                    .filter(link -> one.hasLeft()
                            || one.means() != Method.LINK
                            || !link.email().equals(one.email().orElse("")))
                    .ifPresent(link -> withdraw(round, one, link));
        }
        invite(round);
    }

    /** Whoever held it is told: nothing ends in silence. */
    private void withdraw(SignatureRound round, Signatory signatory, SigningLink link) {
        end(link, SigningLink.Ending.WITHDRAWN);
        var convention = conventions.get(round.convention().toString());
        events.publishEvent(new LetterWritten(
                "withdrawn/" + link.id(),
                convention.id().toString(),
                link.email(),
                "link.withdrawn.subject",
                "link.withdrawn.body",
                List.of(signatory.name(), school(convention), convention.title()),
                "",
                false));
    }

    /** All have signed: those who signed by link are told where they can read it. */
    void tellSigned(SignatureRound round) {
        for (var link : links.findByRoundIdOrderByIssuedAt(round.id())) {
            if (link.isUsed()) {
                write(
                        round,
                        round.signatory(Integer.toString(link.signatory())),
                        "signed/" + link.id(),
                        "link.signed",
                        "",
                        link);
            }
        }
    }

    /** A new link for each request that waits for an answer from that address; who asks learns nothing of it. */
    void recover(String email) {
        var address = email.strip().toLowerCase(java.util.Locale.ROOT);
        links.pending(address, now().minus(life)).stream()
                .map(SigningLink::roundId)
                .distinct()
                .map(rounds::findById)
                .flatMap(java.util.Optional::stream)
                .forEach(round -> awaited(round).stream()
                        .filter(one -> one.email().orElse("").equalsIgnoreCase(address))
                        .filter(one -> isPatient(round, one))
                        .forEach(one -> issue(round, one, "link.again", Actor.CONVIVE)));
    }

    /** Nobody's mailbox is filled: a link sent in the last minutes is the one that is looked for. */
    private boolean isPatient(SignatureRound round, Signatory signatory) {
        return alive(round, signatory)
                .map(link -> link.issuedAt().plus(Duration.ofMinutes(5)).isBefore(now()))
                .orElse(true);
    }

    private Instant now() {
        return Objects.requireNonNull(clock.instant());
    }
}
