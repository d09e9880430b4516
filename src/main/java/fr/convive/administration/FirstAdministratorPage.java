package fr.convive.administration;

import fr.convive.signin.PasswordRule;
import jakarta.validation.Valid;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /premier-administrateur}: whoever reads the log of the first start makes the first account; else no such page. */
@Controller
@RequestMapping("/premier-administrateur")
class FirstAdministratorPage {

    private static final String VIEW = "administration/premier";

    private final FirstAdministrator first;
    private final PasswordRule rule;

    FirstAdministratorPage(FirstAdministrator first, PasswordRule rule) {
        this.first = first;
        this.rule = rule;
    }

    @GetMapping
    String blank(Model model) {
        admit();
        model.addAttribute("form", new FirstAdministratorForm("", "", "", "", ""));
        return VIEW;
    }

    @PostMapping
    ModelAndView make(
            @Valid @ModelAttribute("form") FirstAdministratorForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        admit();
        judge(form, errors);
        if (!errors.hasErrors()) {
            var dead = first.make(form.token(), form.name().strip(), form.login(), form.password());
            if (dead.isEmpty()) {
                flash.addFlashAttribute("flash", form.login());
                return new ModelAndView("redirect:/connexion");
            }
            errors.rejectValue("token", dead.get());
        }
        return new ModelAndView(VIEW, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private void judge(FirstAdministratorForm form, BindingResult errors) {
        if (form.password() != null && !errors.hasFieldErrors("password")) {
            rule.objection(form.password(), said(form.login()), said(form.name()))
                    .ifPresent(objection -> errors.rejectValue("password", objection, rule.figures(), null));
            if (!form.password().equals(form.again())) {
                errors.rejectValue("again", "password.again");
            }
        }
        if (!errors.hasFieldErrors("login") && first.isTaken(form.login())) {
            errors.rejectValue("login", "person.login.taken");
        }
    }

    private static String said(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    private void admit() {
        if (!first.isAwaited()) {
            throw new NoSuchElementException("No first administrator is awaited");
        }
    }
}
