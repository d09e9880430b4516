package fr.convive.board;

import fr.convive.people.Actor;
import fr.convive.people.Room;
import fr.convive.workflow.Act;
import fr.convive.workflow.Paris;
import fr.convive.workflow.Refusal;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /seances}: the sessions of my board, and the form that convenes one. */
@Controller
@RequestMapping("/seances")
class SessionsPage {

    private static final int MOST = 50;

    private final BoardRoom room;
    private final SessionViews views;
    private final Typed typed;
    private final Phrases phrases;
    private final Clock clock;

    SessionsPage(BoardRoom room, SessionViews views, Typed typed, Phrases phrases, Clock clock) {
        this.room = room;
        this.views = views;
        this.typed = typed;
        this.phrases = phrases;
        this.clock = clock;
    }

    /** {@code suite} is the meeting without quorum that the form convenes again. */
    @GetMapping
    ModelAndView show(Actor actor, @RequestParam(required = false) @Nullable UUID suite, Model model) {
        Room.SESSIONS.enter(actor);
        model.addAttribute("form", ConveningForm.blank(LocalDate.now(clock), suite));
        return page(actor, UUID.randomUUID().toString(), suite, HttpStatus.OK, model);
    }

    @PostMapping
    ModelAndView convene(
            Actor actor,
            @RequestParam("_action") String action,
            @ModelAttribute("form") ConveningForm form,
            BindingResult reading,
            Model model,
            RedirectAttributes flash) {
        Room.SESSIONS.enter(actor);
        var errors = typed.judged(form, reading, model);
        if (!errors.hasErrors()) {
            try {
                var id = room.convene(form.convening(), new Act(actor, action, null));
                flash.addFlashAttribute("flash", phrases.say("sessions.convened", form.heldOn()));
                return new ModelAndView("redirect:/seances/" + id);
            } catch (Implausible wrong) {
                wrong.tell(errors);
            } catch (Refusal refusal) {
                model.addAttribute("refusal", phrases.why(refusal));
                return page(actor, action, form.secondMeetingOf(), HttpStatus.CONFLICT, model);
            }
        }
        return page(actor, action, form.secondMeetingOf(), HttpStatus.UNPROCESSABLE_CONTENT, model);
    }

    private ModelAndView page(Actor actor, String action, @Nullable UUID first, HttpStatus status, Model model) {
        var today = LocalDate.now(clock);
        var coming = new ArrayList<>(room.between(today, Paris.NEVER, MOST, actor));
        Collections.reverse(coming);
        var past = room.between(BoardRoom.LONG_AGO, today, MOST, actor);
        model.addAttribute("actionKey", action);
        model.addAttribute("coming", coming);
        model.addAttribute("past", past);
        model.addAttribute("severalSchools", areOfSeveralSchools(coming, past));
        model.addAttribute("mayConvene", room.mayConvene(actor));
        if (first != null) {
            model.addAttribute("first", views.of(room.visible(first, actor)));
        }
        return new ModelAndView("seances/sessions", model.asMap(), status);
    }

    private static boolean areOfSeveralSchools(List<SessionLine> coming, List<SessionLine> past) {
        return Stream.concat(coming.stream(), past.stream())
                        .map(SessionLine::school)
                        .distinct()
                        .count()
                > 1;
    }
}
