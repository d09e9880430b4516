package fr.convive.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.NotReadablePropertyException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockServletContext;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.support.RequestContext;
import org.thymeleaf.spring6.context.webmvc.SpringWebMvcThymeleafRequestContext;

class AnswersTests {

    private static final Plan PLAN = new Plan(
            "Stage", List.of(new Step("Visite", LocalDate.of(2027, 6, 30)), new Step("Bilan", null)), Set.of("A", "B"));

    private final BindingResult result = new BeanPropertyBindingResult(PLAN, "form");

    @Test
    void readsAnAnswerByItsPathHoweverDeep() {
        assertThat(answers(false).at("steps[0].dueOn"))
                .isEqualTo(new Answer(
                        "steps0.dueOn", "steps.dueOn", "2027-06-30", List.of("2027-06-30"), List.of(), false));
    }

    @Test
    void knowsWhatIsTicked() {
        var kinds = answers(true).at("kinds");

        assertThat(kinds.has("A")).isTrue();
        assertThat(kinds.has("C")).isFalse();
    }

    @Test
    void showsAgainWhatCouldNotBeRead() {
        result.addError(unreadable("steps[1].dueOn", "31 juin"));

        var dueOn = answers(true).at("steps[1].dueOn");

        assertThat(dueOn.text()).isEqualTo("31 juin");
        assertThat(dueOn.unread()).isTrue();
        assertThat(dueOn.isWrong()).isTrue();
    }

    @Test
    void takesARowThatWasNotSentForEmpty() {
        assertThat(answers(true).at("steps[9].name").text()).isEmpty();
    }

    @Test
    void refusesAQuestionThatTheFormDoesNotHave() {
        assertThatThrownBy(() -> answers(true).at("nom")).isInstanceOf(NotReadablePropertyException.class);
    }

    @Test
    void givesTheMessageOfARuleToTheFieldItSpeaksAbout() {
        result.addError(new FieldError("form", "namedWhenLong", "Nommez un plan long"));

        assertThat(answers(true).at("name", "namedWhenLong").messages()).containsExactly("Nommez un plan long");
    }

    @Test
    void listsMistakesInTheOrderOfThePageAndCountsAnswers() {
        result.addError(new FieldError("form", "kinds", "c"));
        result.addError(new FieldError("form", "steps[1].dueOn", "b2"));
        result.addError(new FieldError("form", "steps[1].name", "b1"));
        result.addError(new FieldError("form", "name", "a1"));
        result.addError(new FieldError("form", "name", "a2"));

        var answers = answers(true);

        assertThat(answers.getMistakes()).extracting(Mistake::message).containsExactly("a1", "a2", "b1", "b2", "c");
        assertThat(answers.getMistakes()).extracting(Mistake::row).containsExactly(null, null, 2, 2, null);
        assertThat(answers.getWrongCount()).isEqualTo(4);
    }

    private Answers answers(boolean posted) {
        var request = new MockHttpServletRequest();
        var servlet = new MockServletContext();
        var context = new StaticWebApplicationContext();
        context.setServletContext(servlet);
        context.refresh();
        request.setAttribute(DispatcherServlet.WEB_APPLICATION_CONTEXT_ATTRIBUTE, context);
        Map<String, Object> model = new HashMap<>(posted ? result.getModel() : Map.of("form", PLAN));
        return new Answers(
                new SpringWebMvcThymeleafRequestContext(new RequestContext(request, null, servlet, model), request));
    }

    private static FieldError unreadable(String field, String typed) {
        return new FieldError("form", field, typed, true, new String[] {"typeMismatch"}, null, "Une date");
    }

    record Plan(String name, List<Step> steps, Set<String> kinds) {}

    record Step(String name, LocalDate dueOn) {}
}
