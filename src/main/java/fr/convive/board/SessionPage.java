package fr.convive.board;

import fr.convive.deadline.ActCalendar;
import fr.convive.deadline.WorkingDays;
import fr.convive.people.Actor;
import fr.convive.people.Role;
import fr.convive.people.Room;
import fr.convive.workflow.Act;
import fr.convive.workflow.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /seances/{id}}: a session, its reverse calendar, and the one screen that records all its votes. */
@Controller
@RequestMapping("/seances/{id}")
class SessionPage {

    private final BoardRoom room;
    private final SessionViews views;
    private final Objections objections;
    private final Typed typed;
    private final Phrases phrases;

    SessionPage(BoardRoom room, SessionViews views, Objections objections, Typed typed, Phrases phrases) {
        this.room = room;
        this.views = views;
        this.objections = objections;
        this.typed = typed;
        this.phrases = phrases;
    }

    /** A row of the screen: its place in the form, its convention. */
    record Row(int index, SessionView.Item item) {}

    @GetMapping
    ModelAndView show(@PathVariable UUID id, Actor actor, Model model) {
        var session = room.visible(id, actor);
        Room.SESSIONS.enter(actor);
        var form = VotesForm.blank(
                session.membersInOffice(),
                session.present(),
                views.of(session).pending().map(SessionView.Item::convention));
        model.addAttribute("form", form);
        return page(session, form, actor, UUID.randomUUID().toString(), HttpStatus.OK, model);
    }

    @PostMapping
    ModelAndView record(
            @PathVariable UUID id,
            Actor actor,
            @RequestParam("_action") String action,
            @ModelAttribute("form") VotesForm form,
            BindingResult reading,
            Model model,
            RedirectAttributes flash) {
        var session = room.recordable(id, actor);
        var errors = typed.judged(form, reading, model);
        if (!errors.hasErrors()) {
            try {
                room.record(id, form, new Act(actor, action, null));
                flash.addFlashAttribute("flash", phrases.say("session.recorded", session.heldOn()));
                return new ModelAndView("redirect:/seances/" + id);
            } catch (Implausible wrong) {
                wrong.tell(errors);
            } catch (Refusal refusal) {
                model.addAttribute("refusal", phrases.why(refusal));
                return page(session, form, actor, action, HttpStatus.CONFLICT, model);
            }
        }
        return page(session, form, actor, action, HttpStatus.UNPROCESSABLE_CONTENT, model);
    }

    private ModelAndView page(
            Session session, VotesForm form, Actor actor, String action, HttpStatus status, Model model) {
        var meeting = views.of(session);
        model.addAttribute("actionKey", action);
        model.addAttribute("meeting", meeting);
        model.addAttribute("calendar", calendar(session));
        model.addAttribute(
                "warning", session.calendar().warning(session.convenedOn()).orElse(null));
        model.addAttribute("screen", screen(form, meeting));
        model.addAttribute(
                "recording",
                meeting.state() == SessionState.TO_RECORD && actor.holds(Role.BOARD_SECRETARY, session.school()));
        model.addAttribute("objectable", objections.openOn(session, actor));
        model.addAttribute("mayConvene", room.mayConvene(actor));
        return new ModelAndView("seances/session", model.asMap(), status);
    }

    /** The rows are those of the form, so that what was typed stays beside its own convention. */
    private static List<Row> screen(VotesForm form, SessionView meeting) {
        var rows = new ArrayList<Row>();
        for (int i = 0; i < form.rows().size(); i++) {
            int index = i;
            var number = form.rows().get(i).convention();
            meeting.pending()
                    .filter(item -> item.convention().equals(number))
                    .forEach(item -> rows.add(new Row(index, item)));
        }
        return rows;
    }

    /** A day of the calendar, named by its message, with what is to be said of it. */
    record Step(String key, LocalDate on, @Nullable String warning) {

        static Step of(String key, LocalDate on) {
            return new Step(key, on, WorkingDays.warning(on).orElse(null));
        }
    }

    /** What leads to a session, and what a vote on that day leads to. */
    private static List<Step> calendar(Session session) {
        var steps = new ArrayList<Step>();
        if (session.secondMeetingOf() == null) {
            steps.add(Step.of("convocation", session.calendar().convocationBy()));
            steps.add(Step.of("documents", session.calendar().documents().dueOn()));
        }
        steps.add(Step.of("session", session.heldOn()));
        var transmission = ActCalendar.transmission(session.heldOn()).dueOn();
        steps.add(Step.of("transmission", transmission));
        steps.add(Step.of("enforceable", ActCalendar.enforceableOn(transmission)));
        return steps;
    }
}
