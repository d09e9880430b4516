package fr.convive.administration;

import fr.convive.signin.PasswordRule;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.NoSuchElementException;
import org.jspecify.annotations.NullUnmarked;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code /invitation/{token}}: somebody invited chooses the password of their account; the link serves once. */
@Controller
@RequestMapping("/invitation/{token}")
class InvitationPage {

    private final Invitations invitations;
    private final PasswordRule rule;

    InvitationPage(Invitations invitations, PasswordRule rule) {
        this.invitations = invitations;
        this.rule = rule;
    }

    /** A password, twice. */
    @NullUnmarked // raw input: nothing holds before validation
    record PasswordForm(
            @NotBlank(message = "{first.password.needed}") @Size(max = 200)
            String password,

            String again) {}

    @GetMapping
    ModelAndView blank(@PathVariable String token, Model model) {
        model.addAttribute("form", new PasswordForm("", ""));
        return page(invited(token), HttpStatus.OK, model);
    }

    @PostMapping
    ModelAndView choose(
            @PathVariable String token,
            @Valid @ModelAttribute("form") PasswordForm form,
            BindingResult errors,
            Model model) {
        var invited = invited(token);
        if (!errors.hasErrors()) {
            rule.objection(form.password(), invited.login(), invited.name())
                    .ifPresent(objection -> errors.rejectValue("password", objection, rule.figures(), null));
            if (!form.password().equals(form.again())) {
                errors.rejectValue("again", "password.again");
            }
        }
        if (errors.hasErrors()) {
            return page(invited, HttpStatus.UNPROCESSABLE_CONTENT, model);
        }
        if (!invitations.accept(token, form.password())) {
            throw new NoSuchElementException("The link has served");
        }
        return new ModelAndView("redirect:/connexion");
    }

    private Invitations.Invited invited(String token) {
        return invitations.find(token).orElseThrow(() -> new NoSuchElementException("No such invitation"));
    }

    private static ModelAndView page(Invitations.Invited invited, HttpStatus status, Model model) {
        model.addAttribute("invited", invited);
        return new ModelAndView("administration/invitation", model.asMap(), status);
    }
}
