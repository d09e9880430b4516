package fr.convive.signature;

import fr.convive.convention.Noted;
import fr.convive.people.Membership;
import fr.convive.people.Role;
import fr.convive.workflow.Act;
import fr.convive.workflow.Acts;
import fr.convive.workflow.OpenTask;
import fr.convive.workflow.Refusal;
import fr.convive.workflow.Reminded;
import fr.convive.workflow.UserTask;
import fr.convive.workflow.Workflow;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What a signatory does by their link: signs, refuses, asks for a change, hands over to a colleague; each one act. */
@Component
class LinkActs {

    private final SigningLinks links;
    private final Links sending;
    private final SignatureRounds rounds;
    private final Signatures signatures;
    private final Sign sign;
    private final ReadText text;
    private final RectificationAnswers rectifications;
    private final Workflow workflow;
    private final Acts acts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LinkActs(
            SigningLinks links,
            Links sending,
            SignatureRounds rounds,
            Signatures signatures,
            Sign sign,
            ReadText text,
            RectificationAnswers rectifications,
            Workflow workflow,
            Acts acts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.links = links;
        this.sending = sending;
        this.rounds = rounds;
        this.signatures = signatures;
        this.sign = sign;
        this.text = text;
        this.rectifications = rectifications;
        this.workflow = workflow;
        this.acts = acts;
        this.events = events;
        this.clock = clock;
    }

    /** Signs once, whatever is sent twice. */
    void sign(LinkDesk.Caller caller, LinkVisit.Proved proved, String network) {
        var proof = Proof.ofLink(
                text.consent(caller.convention(), caller.signatory()),
                network,
                caller.link().id(),
                proved.codeSentAt(),
                proved.codeUsedAt());
        answer(
                caller,
                SignForm.electronic(
                        Method.LINK,
                        proved.capacity(),
                        caller.signatory().power().orElse(""),
                        LocalDate.now(clock)),
                proof);
    }

    /** The reason comes back to who drafts. */
    void refuse(LinkDesk.Caller caller, String reason) {
        answer(caller, SignForm.refusal(reason), null);
    }

    private void answer(LinkDesk.Caller caller, SignForm form, @Nullable Proof proof) {
        try {
            workflow.submitFromOutside(
                    caller.awaited(),
                    new ByLink(caller, proof),
                    form,
                    new Act(caller.actor(), "lien/" + caller.link().id(), null));
        } catch (NoSuchElementException notAwaited) {
            throw new NotAwaited();
        }
    }

    /** The answer of a signatory who has no account, kept as any other. */
    private final class ByLink implements UserTask<SignForm, Signing> {

        private final LinkDesk.Caller caller;
        private final @Nullable Proof proof;

        ByLink(LinkDesk.Caller caller, @Nullable Proof proof) {
            this.caller = caller;
            this.proof = proof;
        }

        @Override
        public String formKey() {
            return sign.formKey();
        }

        @Override
        public SignForm form(OpenTask task) {
            return sign.form(task);
        }

        @Override
        public Signing submit(SignForm answer, OpenTask task) {
            var link = links.findById(caller.link().id()).orElseThrow();
            if (!link.isAlive(clock.instant())) {
                throw new NotAwaited();
            }
            link.used(clock.instant());
            links.saveAndFlush(link);
            return sign.record(answer, task, proof);
        }
    }

    /** In one click, of whoever had signed: the words corrected are those that they read there. */
    void agree(LinkDesk.Caller caller, int rectification, boolean agreed, String network) {
        acts.once(
                new Act(caller.actor(), "accord/" + caller.link().id() + "/" + rectification, null),
                subject(caller),
                school(caller),
                () -> {
                    var round = rounds.held(caller.convention().id().toString());
                    if (rectifications.pending(round).stream().noneMatch(one -> one.number() == rectification)) {
                        throw new Rectification.NothingPending();
                    }
                    rectifications.agree(
                            round,
                            caller.signatory(),
                            caller.actor(),
                            agreed,
                            "lien " + caller.link().id() + ", " + network);
                    var link = links.findById(caller.link().id()).orElseThrow();
                    if (link.isAlive(clock.instant())) {
                        link.used(clock.instant());
                        links.saveAndFlush(link);
                    }
                });
    }

    /** The text stays as it is until who drafts has read it: the request stays alive. */
    void askForChange(LinkDesk.Caller caller, String words, String key) {
        acts.once(new Act(caller.actor(), key, null), subject(caller), school(caller), () -> {
            events.publishEvent(new Noted(caller.convention().id(), "CHANGE_ASKED", words, caller.actor()));
            tellCoordinator(caller, "reminder.changeAsked", key);
        });
    }

    /** A colleague signs for the same party; who drafts is told, the former link ends. */
    void delegate(LinkDesk.Caller caller, Signatory.Person colleague, String key) {
        var act = new Act(caller.actor(), key, null);
        var convention = caller.convention().id();
        acts.once(
                act,
                subject(caller),
                school(caller),
                () -> workflow.overtake(SignatoriesChanged.MESSAGE, convention.toString(), act, () -> {
                    var link = links.findById(caller.link().id()).orElseThrow();
                    if (!link.isAlive(clock.instant()) || !workflow.isOpen(caller.awaited())) {
                        throw new NotAwaited();
                    }
                    sending.end(link, SigningLink.Ending.DELEGATED);
                    var round = rounds.held(convention.toString());
                    rectifications.refuseWhilePending(round);
                    round.replace(
                            round.signatory(caller.signatory().id()),
                            colleague,
                            signatures.of(round),
                            LocalDate.now(clock));
                    rounds.save(round);
                    events.publishEvent(new Noted(
                            convention,
                            "SIGNATURE_DELEGATED",
                            colleague.name() + ", " + colleague.title() + ". " + colleague.power(),
                            caller.actor()));
                    tellCoordinator(caller, "reminder.signatureDelegated", key);
                    events.publishEvent(new SignatoriesChanged(round));
                    return true;
                }));
    }

    private void tellCoordinator(LinkDesk.Caller caller, String words, String key) {
        events.publishEvent(new Reminded(
                caller.convention().id().toString(),
                new Membership(Role.COORDINATOR, school(caller)).audience(),
                words,
                "/" + UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8))));
    }

    private static String subject(LinkDesk.Caller caller) {
        return "lien " + caller.link().id();
    }

    private static String school(LinkDesk.Caller caller) {
        return caller.convention().school();
    }

    /** It was answered meanwhile, is not their turn, or the signature is stopped. */
    public static class NotAwaited extends Refusal {}
}
