package fr.convive.board;

import fr.convive.deadline.ActCalendar;
import fr.convive.deadline.Deadline;
import fr.convive.people.Actor;
import fr.convive.people.Role;
import fr.convive.workflow.Act;
import fr.convive.workflow.Paris;
import fr.convive.workflow.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /seances}: the sessions of my board, and the one screen where a session's votes are recorded. */
@Controller
@RequestMapping("/seances")
class BoardPages {

    private static final int MOST = 50;

    private final BoardRoom room;
    private final SessionViews views;
    private final Phrases phrases;
    private final Clock clock;

    BoardPages(BoardRoom room, SessionViews views, Phrases phrases, Clock clock) {
        this.room = room;
        this.views = views;
        this.phrases = phrases;
        this.clock = clock;
    }

    @GetMapping
    String sessions(Actor actor, @RequestParam(name = "suite", required = false) @Nullable UUID first, Model model) {
        model.addAttribute("form", ConveningForm.blank(LocalDate.now(clock), first));
        model.addAttribute("actionKey", UUID.randomUUID().toString());
        return list(actor, first, model);
    }

    @PostMapping
    String convene(
            Actor actor,
            @RequestParam("_action") String actionKey,
            @Valid @ModelAttribute("form") ConveningForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        model.addAttribute("actionKey", actionKey);
        if (!errors.hasErrors()) {
            try {
                var id = room.convene(form.convening(), new Act(actor, actionKey, null));
                flash.addFlashAttribute("flash", phrases.say("sessions.convened", form.heldOn()));
                return "redirect:/seances/" + id;
            } catch (Implausible wrong) {
                wrong.tell(errors);
            } catch (Refusal refusal) {
                refused(refusal, response, model);
                return list(actor, form.secondMeetingOf(), model);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return list(actor, form.secondMeetingOf(), model);
    }

    private String list(Actor actor, @Nullable UUID first, Model model) {
        var today = LocalDate.now(clock);
        var coming = new ArrayList<>(room.between(today, Paris.NEVER, MOST, actor));
        Collections.reverse(coming);
        var past = room.between(BoardRoom.LONG_AGO, today, MOST, actor);
        model.addAttribute("coming", coming);
        model.addAttribute("past", past);
        model.addAttribute("severalSchools", severalSchools(coming, past));
        model.addAttribute("mayConvene", room.mayConvene(actor));
        if (first != null) {
            model.addAttribute("first", views.of(room.visible(first, actor)));
        }
        return "seances/sessions";
    }

    private static boolean severalSchools(List<SessionLine> coming, List<SessionLine> past) {
        return Stream.concat(coming.stream(), past.stream())
                        .map(SessionLine::school)
                        .distinct()
                        .count()
                > 1;
    }

    @GetMapping("/{id}")
    String session(@PathVariable UUID id, Actor actor, Model model) {
        var session = room.visible(id, actor);
        var form = VotesForm.blank(
                session.membersInOffice(),
                session.present(),
                views.of(session).pending().map(SessionView.Item::convention));
        model.addAttribute("form", form);
        model.addAttribute("actionKey", UUID.randomUUID().toString());
        return page(session, form, actor, model);
    }

    @PostMapping("/{id}")
    String record(
            @PathVariable UUID id,
            Actor actor,
            @RequestParam("_action") String actionKey,
            @Valid @ModelAttribute("form") VotesForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        model.addAttribute("actionKey", actionKey);
        var session = room.recordable(id, actor);
        if (!errors.hasErrors()) {
            try {
                room.record(id, form, new Act(actor, actionKey, null));
                flash.addFlashAttribute("flash", phrases.say("session.recorded", session.heldOn()));
                return "redirect:/seances/" + id;
            } catch (Implausible wrong) {
                wrong.tell(errors);
            } catch (Refusal refusal) {
                refused(refusal, response, model);
                return page(session, form, actor, model);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(session, form, actor, model);
    }

    private void refused(Refusal refusal, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("refusal", phrases.why(refusal));
    }

    /** The rows of the screen are those of the form, so that what was typed stays beside its own convention. */
    private String page(Session session, VotesForm form, Actor actor, Model model) {
        var view = views.of(session);
        model.addAttribute("meeting", view);
        model.addAttribute("calendar", calendar(session));
        model.addAttribute("warning", session.calendar().warning(session.convenedOn()).orElse(null));
        model.addAttribute("rows", rows(form, view));
        model.addAttribute(
                "recording",
                view.state() == SessionState.TO_RECORD && actor.holds(Role.BOARD_SECRETARY, session.school()));
        model.addAttribute("mayConvene", room.mayConvene(actor));
        return "seances/session";
    }

    /** A row of the screen: its place in the form, its convention. */
    record Row(int index, SessionView.Item item) {}

    private static List<Row> rows(VotesForm form, SessionView view) {
        var rows = new ArrayList<Row>();
        for (int i = 0; i < form.rows().size(); i++) {
            int index = i;
            var number = form.rows().get(i).convention();
            view.agenda().stream()
                    .filter(item -> item.convention().equals(number))
                    .forEach(item -> rows.add(new Row(index, item)));
        }
        return rows;
    }

    /** The reverse calendar of a session, and what a vote on that day leads to. */
    private static List<Deadline> calendar(Session session) {
        var transmission = ActCalendar.transmission(session.heldOn());
        return Stream.concat(
                        session.secondMeetingOf() == null
                                ? Stream.of(
                                        session.calendar().convocation(),
                                        session.calendar().documents())
                                : Stream.of(),
                        Stream.of(transmission, ActCalendar.enforceability(transmission.dueOn())))
                .toList();
    }
}
