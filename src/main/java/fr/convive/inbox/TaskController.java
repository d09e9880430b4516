package fr.convive.inbox;

import fr.convive.convention.Registry;
import fr.convive.page.Words;
import fr.convive.people.Actor;
import fr.convive.workflow.Act;
import fr.convive.workflow.Acts;
import fr.convive.workflow.OpenTask;
import fr.convive.workflow.Refusal;
import fr.convive.workflow.StaleForm;
import fr.convive.workflow.TaskAlreadyDone;
import fr.convive.workflow.TaskRules;
import fr.convive.workflow.UserTask;
import fr.convive.workflow.Workflow;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of one task: one GET, one POST, one transaction, whatever the task. */
@Controller
@RequestMapping("/taches/{taskId}")
class TaskController {

    private final Workflow workflow;
    private final Acts acts;
    private final Registry registry;
    private final UserTasks userTasks;
    private final Forms forms;
    private final CaseSummary summary;
    private final TaskRules rules;
    private final Words words;

    TaskController(
            Workflow workflow,
            Acts acts,
            Registry registry,
            UserTasks userTasks,
            Forms forms,
            CaseSummary summary,
            TaskRules rules,
            Words words) {
        this.rules = rules;
        this.workflow = workflow;
        this.acts = acts;
        this.registry = registry;
        this.userTasks = userTasks;
        this.forms = forms;
        this.summary = summary;
        this.words = words;
    }

    @ModelAttribute("task")
    OpenTask openTask(
            @PathVariable String taskId,
            @RequestParam(name = "_action", required = false) @Nullable String actionKey,
            Actor actor) {
        try {
            return workflow.openTask(taskId, actor);
        } catch (TaskAlreadyDone done) {
            throw actionKey != null && acts.isDone(actionKey) ? new SameAct() : done;
        }
    }

    /** The same form sent twice: what the first one did stands, and the person goes where it led. */
    private static final class SameAct extends RuntimeException {}

    @ExceptionHandler(SameAct.class)
    String sentTwice() {
        return "redirect:/taches";
    }

    @GetMapping
    String show(@ModelAttribute("task") OpenTask task, Model model) {
        model.addAttribute("form", userTasks.of(task).form(task));
        model.addAttribute("actionKey", UUID.randomUUID().toString());
        return page(task, null, model);
    }

    @PostMapping
    String submit(
            @ModelAttribute("task") OpenTask task,
            @RequestParam("_action") String actionKey,
            @RequestParam("_version") long version,
            @RequestParam(name = "_seen", defaultValue = "0") long seen,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        model.addAttribute("actionKey", actionKey);
        model.addAttribute("seen", seen);
        return submit(
                task, userTasks.of(task), new Act(task.actor(), actionKey, version), request, response, model, flash);
    }

    private <F, O extends Enum<O>> String submit(
            OpenTask task,
            UserTask<F, O> userTask,
            Act act,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        var wish = request.getParameter("_add");
        var answer = forms.bind(UserTasks.formOf(userTask), task, request, wish == null);
        var form = UserTasks.formOf(userTask).cast(answer.getTarget());
        if (wish != null && form != null) {
            model.addAttribute("form", userTask.rearranged(form, wish, task));
            return page(task, act.version(), model);
        }
        if (answer.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return again(task, answer, act, model);
        }
        try {
            workflow.submit(task.id(), userTask, Objects.requireNonNull(form), act);
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("refusal", words.say(refusal.messageKey(), refusal.figures()));
            return again(task, answer, act, model);
        } catch (StaleForm stale) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return changedSince(task, answer, model);
        }
        flash.addFlashAttribute("done", Map.of("name", task.name(), "number", task.number()));
        return "redirect:/taches";
    }

    private String again(OpenTask task, BindingResult answer, Act act, Model model) {
        model.addAllAttributes(answer.getModel());
        return page(task, act.version(), model);
    }

    /** The words are kept, what changed stands above them; answering again is answering to the record of now. */
    private String changedSince(OpenTask task, BindingResult answer, Model model) {
        var seen = model.getAttribute("seen") instanceof Long known ? known : 0;
        model.addAllAttributes(answer.getModel());
        model.addAttribute("refusal", words.say("error.stale.explanation"));
        model.addAttribute("refusalAdvice", words.say("inbox.stale.advice"));
        model.addAttribute("changes", summary.since(registry.visible(task.number(), task.actor()), seen));
        return page(task, null, model);
    }

    /** The page keeps the version that was shown first: what changed since is for the person to see. */
    private String page(OpenTask task, @Nullable Long shown, Model model) {
        var convention = registry.visible(task.number(), task.actor());
        tellWhoseItIs(task, model);
        model.addAttribute("version", shown == null ? convention.version() : shown);
        model.addAllAttributes(context(userTasks.of(task), task, model.getAttribute("form")));
        var seen = model.getAttribute("seen");
        summary.of(convention, task).forEach(model::addAttribute);
        if (shown != null && seen != null) {
            model.addAttribute("seen", seen);
        }
        return "forms/" + task.formKey();
    }

    /** A rule may keep this person from the task, whoever it was offered to: why, and whom it goes to. */
    private void tellWhoseItIs(OpenTask task, Model model) {
        model.addAttribute("inPlaceOf", task.actor().onBehalfOf());
        rules.whyNot(task).ifPresent(refusal -> {
            model.addAttribute("barred", true);
            model.addAttribute("refusal", words.say(refusal.messageKey(), refusal.figures()));
            model.addAttribute("holders", rules.holders(task));
        });
    }

    /** What the page shows beside the question may depend on what was typed. */
    private static <F, O extends Enum<O>> Map<String, Object> context(
            UserTask<F, O> userTask, OpenTask task, @Nullable Object typed) {
        var form = UserTasks.formOf(userTask);
        return userTask.context(task, form.isInstance(typed) ? form.cast(typed) : null);
    }
}
