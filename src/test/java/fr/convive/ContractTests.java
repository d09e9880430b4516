package fr.convive;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import fr.convive.convention.Status;
import fr.convive.people.Role;
import fr.convive.workflow.ProcessBean;
import fr.convive.workflow.UserTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.core.ResolvableType;

/** {@code processes/}, {@code forms/} and the code say the same thing; each failure says what to add. */
@ApplicationTest
class ContractTests {

    private static final Path PROCESSES = Path.of("processes");
    private static final Path FORMS = Path.of("forms");
    private static final String KEY = "execution\\.processBusinessKey";
    private static final Pattern ANSWER = Pattern.compile("\\$\\{(\\w+) == '([A-Z_]+)'}");
    private static final Pattern CALL =
            Pattern.compile("\\$\\{(\\w+)\\.(\\w+)\\((?:'([\\w,]+)', )?" + KEY + "(, campaign|, signatory)?\\)}");
    private static final Pattern MESSAGE = Pattern.compile("#\\{([\\w.]+)(?:\\(|})");

    @Autowired
    List<UserTask<?, ?>> userTasks;

    @Autowired
    ApplicationContext context;

    @Autowired
    MessageSource messages;

    @Test
    void everyUserTaskHasOnePageAndOneClassAndNothingIsLeftOver() {
        var inModels = tasks().map(task -> task.getCamundaFormKey()).collect(toCollection(TreeSet::new));
        var inForms = files(FORMS, ".html")
                .map(page -> FORMS.relativize(page).toString().replace(".html", ""))
                .filter(page -> !page.startsWith("fragments/"))
                .collect(toCollection(TreeSet::new));
        var inCode = userTasks.stream().map(UserTask::formKey).collect(toCollection(TreeSet::new));

        assertThat(inForms)
                .as("pages in forms/ against the form keys of processes/")
                .isEqualTo(inModels);
        assertThat(inCode)
                .as("UserTask beans against the form keys of processes/")
                .isEqualTo(inModels);
    }

    @TestFactory
    Stream<DynamicTest> everyUserTaskBearsOneNameInFourPlaces() {
        return models().flatMap(model -> tasks(model)
                .map(task -> dynamicTest(task.getId(), () -> {
                    var process = process(model).getId();
                    assertThat(task.getCamundaFormKey()).isEqualTo(process + "/" + kebab(task.getId()));
                    var bean = AopUtils.getTargetClass(userTask(task.getCamundaFormKey()));
                    assertThat(bean.getSimpleName())
                            .as("the class of " + task.getId())
                            .isEqualTo(capital(task.getId()));
                    assertThat(bean.getPackageName()).isEqualTo("fr.convive." + process);
                    assertThat(task.getCamundaCandidateGroups())
                            .as("whom %s is offered to", task.getId())
                            .matches("\\$\\{(audience\\.of\\('[A-Z_,]+', |signatureProcess\\.audience\\().*}");
                    var roles = CALL.matcher(task.getCamundaCandidateGroups());
                    if (roles.matches() && roles.group(3) != null) {
                        assertThat(roles.group(3).split(","))
                                .allSatisfy(
                                        role -> assertThat(Role.valueOf(role)).isNotNull());
                    }
                    assertReturns(task.getCamundaDueDate(), Date.class);
                })));
    }

    @TestFactory
    Stream<DynamicTest> everyServiceTaskCallsTheStepOfItsOwnName() {
        return models().flatMap(model -> model.getModelElementsByType(ServiceTask.class).stream()
                .map(task -> dynamicTest(task.getId(), () -> {
                    var call = called(task.getCamundaExpression());
                    assertThat(call.group(2)).isEqualTo(task.getId());
                    assertExists(call);
                })));
    }

    @TestFactory
    Stream<DynamicTest> everyTimerAsksItsBeanForADate() {
        return models().flatMap(model -> model.getModelElementsByType(TimeDate.class).stream()
                .map(date ->
                        dynamicTest(date.getTextContent(), () -> assertReturns(date.getTextContent(), Date.class))));
    }

    @TestFactory
    Stream<DynamicTest> everyConditionIsAnAnswerOrAFact() {
        return models().flatMap(model -> model.getModelElementsByType(ConditionExpression.class).stream()
                .map(condition -> dynamicTest(process(model).getId() + " " + condition.getTextContent(), () -> {
                    var answer = ANSWER.matcher(condition.getTextContent());
                    if (answer.matches()) {
                        assertThat(answersOf(model, answer.group(1))).contains(answer.group(2));
                    } else {
                        assertReturns(condition.getTextContent(), boolean.class);
                    }
                })));
    }

    /** An answer that no condition names must have a default way out at the gateway behind its task. */
    @TestFactory
    Stream<DynamicTest> everyAnswerLeadsSomewhere() {
        return models().flatMap(model -> tasks(model)
                .map(task -> dynamicTest(task.getId(), () -> {
                    var next = task.getOutgoing().iterator().next().getTarget();
                    var answers = answersOf(model, task.getId());
                    if (next instanceof ExclusiveGateway gateway && answers.size() > 1) {
                        var named = gateway.getOutgoing().stream()
                                .map(SequenceFlow::getConditionExpression)
                                .filter(condition -> condition != null)
                                .map(condition -> ANSWER.matcher(condition.getTextContent()))
                                .filter(Matcher::matches)
                                .map(match -> match.group(2))
                                .collect(Collectors.toSet());
                        assertThat(gateway.getDefault() != null || named.containsAll(answers))
                                .as("%s: %s are not all led on by %s", task.getId(), answers, gateway.getId())
                                .isTrue();
                    }
                })));
    }

    @TestFactory
    Stream<DynamicTest> everyModelIsNamedDrawnAndLabelled() {
        return files(PROCESSES, ".bpmn")
                .map(file -> dynamicTest(file.getFileName().toString(), () -> {
                    var model = Bpmn.readModelFromFile(file.toFile());
                    var process = process(model);
                    assertThat(process.getId() + ".bpmn")
                            .isEqualTo(file.getFileName().toString());
                    assertThat(process.getCamundaHistoryTimeToLiveString())
                            .as("historyTimeToLive")
                            .isNotBlank();
                    assertThat(model.getModelElementsByType(ScriptTask.class))
                            .as("scripts")
                            .isEmpty();
                    assertThat(model.getModelElementsByType(Lane.class))
                            .as("lanes")
                            .isNotEmpty();
                    var drawing = Files.readString(Path.of(file.toString().replace(".bpmn", ".svg")));
                    for (FlowNode node : model.getModelElementsByType(FlowNode.class)) {
                        assertThat(drawing)
                                .as("the drawing of %s knows %s", file, node.getId())
                                .contains("data-element-id=\"" + node.getId() + "\"");
                        assertThat(node.getName())
                                .as("the label of " + node.getId())
                                .isNotBlank();
                    }
                }));
    }

    /** The life itself is thin: what it calls does the work, and only moves of the record stand between. */
    @Test
    void theLifeHoldsNoUserTask() {
        var life = Bpmn.readModelFromFile(PROCESSES.resolve("convention.bpmn").toFile());

        assertThat(tasks(life)).isEmpty();
    }

    /** An uncaught error is silent: every call catches every way that the called process can end badly. */
    @TestFactory
    Stream<DynamicTest> everyCallPassesTheKeyOnAndCatchesEveryError() {
        Map<String, Set<String>> errors = new HashMap<>();
        models().forEach(model -> errors.put(
                process(model).getId(),
                model.getModelElementsByType(EndEvent.class).stream()
                        .flatMap(end -> end.getEventDefinitions().stream())
                        .filter(ErrorEventDefinition.class::isInstance)
                        .map(definition ->
                                ((ErrorEventDefinition) definition).getError().getErrorCode())
                        .collect(Collectors.toSet())));
        return models().flatMap(model -> model.getModelElementsByType(CallActivity.class).stream()
                .map(call -> dynamicTest(process(model).getId() + " calls " + call.getId(), () -> {
                    assertThat(errors).as("the called process").containsKey(call.getCalledElement());
                    assertThat(call.getExtensionElements()
                                    .getElementsQuery()
                                    .filterByType(CamundaIn.class)
                                    .list())
                            .as("the business key")
                            .anyMatch(in -> "#{execution.processBusinessKey}".equals(in.getCamundaBusinessKey()));
                    var caught = model.getModelElementsByType(BoundaryEvent.class).stream()
                            .filter(boundary -> boundary.getAttachedTo().equals(call))
                            .flatMap(boundary -> boundary.getEventDefinitions().stream())
                            .filter(ErrorEventDefinition.class::isInstance)
                            .map(definition -> ((ErrorEventDefinition) definition)
                                    .getError()
                                    .getErrorCode())
                            .collect(Collectors.toSet());
                    assertThat(caught).isEqualTo(errors.get(call.getCalledElement()));
                })));
    }

    @Test
    void everyWordOfTheHouseHasItsFrench() {
        var missing = new TreeSet<String>();
        Arrays.stream(Status.values()).map(status -> "status." + status).forEach(key -> lack(key, missing));
        Arrays.stream(Role.values()).map(role -> "role." + role).forEach(key -> lack(key, missing));

        assertThat(missing).as("messages to write").isEmpty();
    }

    @Test
    void everyMessageThatAPageNamesExists() {
        var missing = new TreeSet<String>();
        Stream.concat(files(FORMS, ".html"), files(Path.of("src/main/resources/templates"), ".html"))
                .forEach(page -> {
                    var named = MESSAGE.matcher(read(page));
                    while (named.find()) {
                        lack(named.group(1), missing);
                    }
                });

        assertThat(missing).as("messages to write").isEmpty();
    }

    @Test
    void noPageSaysHtmlThatItWasGivenNorStylesNorScripts() {
        Stream.concat(files(FORMS, ".html"), files(Path.of("src/main/resources/templates"), ".html"))
                .forEach(page -> assertThat(read(page))
                        .as(page.toString())
                        .doesNotContain("th:utext", "__${", " style=\"", "<script", "onclick="));
    }

    /** The checker checks: a model that names a step nobody wrote is seen. */
    @Test
    void aStepThatNobodyWroteIsSeen() {
        var call = called("${boardProcess.flyToTheMoon(execution.processBusinessKey)}");

        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> assertExists(call)))
                .isInstanceOf(NoSuchMethodException.class);
    }

    private void lack(String key, Set<String> missing) {
        if (messages.getMessage(key, null, "\0", Locale.FRENCH).equals("\0")) {
            missing.add(key);
        }
    }

    private static Matcher called(String expression) {
        var call = CALL.matcher(expression);
        assertThat(call.matches()).as(expression + " is a call of the house").isTrue();
        return call;
    }

    private java.lang.reflect.Method assertExists(Matcher call) throws NoSuchMethodException {
        var bean = context.getBean(call.group(1));
        assertThat(context.findAnnotationOnBean(call.group(1), ProcessBean.class))
                .isNotNull();
        int arguments = 1 + (call.group(3) == null ? 0 : 1) + (call.group(4) == null ? 0 : 1);
        var types = new Class<?>[arguments];
        Arrays.fill(types, String.class);
        return AopUtils.getTargetClass(bean).getMethod(call.group(2), types);
    }

    private void assertReturns(String expression, Class<?> type) throws NoSuchMethodException {
        assertThat(assertExists(called(expression)).getReturnType())
                .as(expression)
                .isEqualTo(type);
    }

    private Set<String> answersOf(BpmnModelInstance model, String taskId) {
        org.camunda.bpm.model.bpmn.instance.UserTask task = model.getModelElementById(taskId);
        var outcome = ResolvableType.forInstance(userTask(task.getCamundaFormKey()))
                .as(UserTask.class)
                .getGeneric(1)
                .toClass();
        return Arrays.stream(outcome.getEnumConstants())
                .map(Object::toString)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private UserTask<?, ?> userTask(String formKey) {
        return userTasks.stream()
                .filter(task -> task.formKey().equals(formKey))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Write the UserTask of " + formKey));
    }

    private static Stream<org.camunda.bpm.model.bpmn.instance.UserTask> tasks() {
        return models().flatMap(ContractTests::tasks);
    }

    private static Stream<org.camunda.bpm.model.bpmn.instance.UserTask> tasks(BpmnModelInstance model) {
        return model.getModelElementsByType(org.camunda.bpm.model.bpmn.instance.UserTask.class).stream();
    }

    private static Process process(BpmnModelInstance model) {
        return model.getModelElementsByType(Process.class).iterator().next();
    }

    private static Stream<BpmnModelInstance> models() {
        return files(PROCESSES, ".bpmn").map(file -> Bpmn.readModelFromFile(file.toFile()));
    }

    private static Stream<Path> files(Path root, String suffix) {
        try (var walk = Files.walk(root)) {
            return walk.filter(path -> path.toString().endsWith(suffix)).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String kebab(String id) {
        return id.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static String capital(String id) {
        return id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1);
    }
}
