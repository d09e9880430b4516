package fr.convive.signature;

import fr.convive.convention.Convention;
import fr.convive.convention.Conventions;
import fr.convive.convention.Noted;
import fr.convive.people.Actor;
import fr.convive.signin.Chance;
import fr.convive.workflow.Acts;
import fr.convive.workflow.LetterWritten;
import fr.convive.workflow.Workflow;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** « Accueil des signataires » : who comes by a link, what it opens to them, and the code that proves their mailbox. */
@Component
class LinkDesk {

    private static final int CODE_DIGITS = 6;

    private final SigningLinks links;
    private final LinkVisits visits;
    private final SignatureRounds rounds;
    private final Signatures signatures;
    private final RectificationAnswers rectifications;
    private final Conventions conventions;
    private final Workflow workflow;
    private final Acts acts;
    private final PasswordEncoder encoder;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LinkDesk(
            SigningLinks links,
            LinkVisits visits,
            SignatureRounds rounds,
            Signatures signatures,
            RectificationAnswers rectifications,
            Conventions conventions,
            Workflow workflow,
            Acts acts,
            PasswordEncoder encoder,
            ApplicationEventPublisher events,
            Clock clock) {
        this.links = links;
        this.visits = visits;
        this.rounds = rounds;
        this.signatures = signatures;
        this.rectifications = rectifications;
        this.conventions = conventions;
        this.workflow = workflow;
        this.acts = acts;
        this.encoder = encoder;
        this.events = events;
        this.clock = clock;
    }

    /** What a link opens today. */
    enum Opening {
        ANSWER,
        AGREE,
        READ,
        CORRECTED,
        WAIT,
        PAUSED,
        STOPPED,
        EXPIRED,
        REPLACED,
        NEW_TEXT,
        DELEGATED,
        WITHDRAWN,
        ANSWERED_ON_PAPER;

        boolean isOpen() {
            return switch (this) {
                case ANSWER, AGREE, READ, CORRECTED, WAIT, PAUSED -> true;
                case STOPPED, EXPIRED, REPLACED, NEW_TEXT, DELEGATED, WITHDRAWN, ANSWERED_ON_PAPER -> false;
            };
        }
    }

    /** Somebody before a text: the link, what it is about, and what it opens. */
    record Caller(SigningLink link, SignatureRound round, Signatory signatory, Convention convention, Opening opening) {

        /** As the journal and the process know them. */
        Actor actor() {
            return new Actor("lien-" + link.id(), signatory.name(), Set.of());
        }

        Workflow.Awaited awaited() {
            return new Workflow.Awaited(convention.id().toString(), "sign", signatory.id());
        }
    }

    /** The link of that token; nothing where there never was one, or long ago: nobody can tell which. */
    Optional<Caller> knock(String token) {
        return links.findByTokenHash(Chance.hash(token))
                .filter(link -> !link.isForgotten(now()))
                .map(this::caller);
    }

    Caller caller(SigningLink link) {
        var round = rounds.findById(link.roundId()).orElseThrow();
        var signatory = round.signatory(Integer.toString(link.signatory()));
        var convention = conventions.get(link.conventionId().toString());
        return new Caller(link, round, signatory, convention, opening(link, round, signatory));
    }

    private Opening opening(SigningLink link, SignatureRound round, Signatory signatory) {
        if (link.ending().isPresent()) {
            return Opening.valueOf(link.ending().get().name());
        }
        if (link.isExpired(now())) {
            return Opening.EXPIRED;
        }
        var given = signatures.of(round);
        var correction = rectifications.pending(round);
        if (link.isUsed() || given.stream().anyMatch(one -> one.isOf(signatory))) {
            return correction.isPresent()
                            && rectifications.asked(round).contains(signatory)
                            && correction.get().answer(signatory).isEmpty()
                    ? Opening.AGREE
                    : Opening.READ;
        }
        if (round.state() != SignatureRound.State.OPEN) {
            return Opening.STOPPED;
        }
        if (!round.next(given).contains(signatory)) {
            return Opening.WAIT;
        }
        if (correction.isPresent()) {
            return Opening.CORRECTED;
        }
        return workflow.isOpen(new Workflow.Awaited(round.convention().toString(), "sign", signatory.id()))
                ? Opening.ANSWER
                : Opening.PAUSED;
    }

    /** Read, or fetched by a robot: noted the first time, and nothing else changes. */
    void noteOpened(Caller caller) {
        acts.run(() -> {
            var link = links.findById(caller.link().id()).orElseThrow();
            if (link.opened(now())) {
                links.saveAndFlush(link);
                note(caller, "LINK_OPENED");
            }
            return true;
        });
    }

    /** A human gesture opens half an hour behind the link: the word of the visit, kept nowhere but in a cookie. */
    String enter(Caller caller) {
        var word = Chance.word(Chance.SECRET);
        acts.run(() -> {
            visits.deleteByExpiresAtBefore(now());
            visits.save(new LinkVisit(Chance.hash(word), caller.link(), now()));
            return true;
        });
        return word;
    }

    /** Who is on that visit, as long as it lasts and the link opens something. */
    Optional<Caller> visitor(String word) {
        return visit(word)
                .flatMap(visit -> links.findById(visit.linkId()))
                .map(this::caller)
                .filter(caller -> caller.opening().isOpen());
    }

    Optional<LinkVisit> visit(String word) {
        return visits.findById(Chance.hash(word)).filter(visit -> !visit.isOver(now()));
    }

    /** Six digits to the address of the link, in a letter of their own. */
    void sendCode(Caller caller) {
        var code = Chance.digits(CODE_DIGITS);
        var hash = encoder.encode(code);
        acts.run(() -> {
            var link = links.findById(caller.link().id()).orElseThrow();
            link.codeSent(hash, now());
            links.saveAndFlush(link);
            events.publishEvent(new LetterWritten(
                    "code/" + link.id() + "/" + UUID.randomUUID(),
                    link.conventionId().toString(),
                    link.email(),
                    "link.code.subject",
                    "link.code.body",
                    List.of(code, SigningLink.CODE_LIFE.toMinutes()),
                    "",
                    true));
            return true;
        });
    }

    /** What a typed code is worth; each try counts, whatever follows. */
    Tried tryCode(Caller caller, String typed) {
        return acts.run(() -> {
            var link = links.findById(caller.link().id()).orElseThrow();
            var sentAt = link.codeSentAt();
            var outcome = link.tryCode(typed.replaceAll("\\s", ""), now(), encoder::matches);
            links.saveAndFlush(link);
            return new Tried(outcome, link.triesLeft(), sentAt.orElse(Instant.EPOCH));
        });
    }

    /** What a code was worth, how many tries are left, and when it had been sent. */
    record Tried(SigningLink.Try outcome, int left, Instant sentAt) {}

    /** The right code was typed, under that name and in that capacity: for ten minutes one may confirm. */
    void prove(String word, Tried tried, String name, String capacity) {
        acts.run(() -> {
            var visit = visit(word).orElseThrow();
            visit.prove(tried.sentAt(), now(), name, capacity);
            visits.save(visit);
            return true;
        });
    }

    Optional<LinkVisit.Proved> proved(LinkVisit visit) {
        return visit.proved(now());
    }

    boolean awaitsCode(Caller caller) {
        return caller.link().awaitsCode(now());
    }

    private void note(Caller caller, String act) {
        events.publishEvent(
                new Noted(caller.convention().id(), act, caller.signatory().name(), Actor.CONVIVE));
    }

    private Instant now() {
        return clock.instant();
    }
}
