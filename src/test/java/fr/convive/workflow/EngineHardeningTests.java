package fr.convive.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.convive.ApplicationTest;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The embedded engine, hardened: each rule of the house with its proof. */
@ApplicationTest
class EngineHardeningTests {

    private static final String MODEL = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                         xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="attack">
              <process id="attack" isExecutable="true" camunda:historyTimeToLive="P1D">
                <startEvent id="s"/><sequenceFlow id="f" sourceRef="s" targetRef="t"/>%s
              </process>
            </definitions>
            """;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void noScriptEngineIsOnTheClassPathButThoseOfExpressionsAndTables() {
        assertThat(new ScriptEngineManager().getEngineFactories())
                .extracting(factory -> factory.getClass().getPackageName())
                .allMatch(name -> name.startsWith("org.camunda.feel")
                        || name.equals("org.camunda.bpm.engine.impl.scripting.engine"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<scriptTask id='t' scriptFormat='juel'><script>1</script></scriptTask>",
                "<serviceTask id='t' camunda:class='fr.convive.Attack'/>",
                "<serviceTask id='t' camunda:delegateExpression='${boardProcess}'/>",
                "<serviceTask id='t' camunda:expression='${dataSource.connection}'/>",
                "<serviceTask id='t' camunda:expression=\"${execution.processEngineServices.repositoryService.createDeployment()}\"/>",
                "<userTask id='t' name='${1+1}'/>",
                "<userTask id='t'><extensionElements><camunda:taskListener event='create'><camunda:script scriptFormat='juel'>1</camunda:script></camunda:taskListener></extensionElements></userTask>",
                "<userTask id='t'><extensionElements><camunda:taskListener event='create' class='fr.convive.Attack'/></extensionElements></userTask>",
                "<userTask id='t'><extensionElements><camunda:inputOutput><camunda:inputParameter name='x'><camunda:script scriptFormat='juel' resource='x.js'/></camunda:inputParameter></camunda:inputOutput></extensionElements></userTask>"
            })
    void aModelWithAScriptOrAForeignExpressionIsRefused(String task) {
        var deployment =
                engine.getRepositoryService().createDeployment().addString("attack.bpmn", MODEL.formatted(task));

        assertThatThrownBy(deployment::deploy).isInstanceOf(ProcessEngineException.class);
    }

    @Test
    void aModelWithADoctypeIsRefused() {
        var model = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                + MODEL.formatted("<userTask id='t' name='&e;'/>").replaceFirst("<\\?xml.*?\\?>", "");

        assertThatThrownBy(() -> engine.getRepositoryService()
                        .createDeployment()
                        .addString("attack.bpmn", model)
                        .deploy())
                .isInstanceOf(ProcessEngineException.class);
    }

    @Test
    void anExpressionNestedInAnOrQueryNeverReachesABean() {
        var tasks = engine.getTaskService();
        var query = tasks.createTaskQuery()
                .or()
                .taskAssigneeExpression("${audience.of('HEAD', '')}")
                .taskName("n")
                .endOr();

        assertThatThrownBy(query::list).isInstanceOf(BadUserRequestException.class);
        assertThatThrownBy(query::count).isInstanceOf(BadUserRequestException.class);
        assertThatThrownBy(() -> query.listPage(0, 1)).isInstanceOf(BadUserRequestException.class);
        assertThatThrownBy(query::singleResult).isInstanceOf(BadUserRequestException.class);
        assertThatThrownBy(query::unlimitedList).isInstanceOf(BadUserRequestException.class);
        assertThatThrownBy(() -> tasks.createTaskQuery()
                        .taskCandidateGroupInExpression("${audience.of('HEAD', '')}")
                        .list())
                .isInstanceOf(BadUserRequestException.class);
    }

    @Test
    void aStoredFilterIsRefusedWhole() {
        var filters = engine.getFilterService();

        assertThatThrownBy(() -> filters.newTaskFilter("attack")).isInstanceOf(BadUserRequestException.class);
        assertThatThrownBy(() -> filters.list("any")).isInstanceOf(BadUserRequestException.class);
        assertThatThrownBy(() -> filters.count("any", engine.getTaskService().createTaskQuery()))
                .isInstanceOf(BadUserRequestException.class);
    }

    @Test
    void anHonestQueryStillWorks() {
        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .or()
                        .taskName("n")
                        .taskAssignee("a")
                        .endOr()
                        .list())
                .isEmpty();
    }

    @Test
    void theEngineKeepsItsOwnUsersEmptyAndItsSwitchesShut() {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();

        assertThat(jdbc.queryForObject("select count(*) from ACT_ID_USER", Integer.class))
                .isZero();
        assertThat(configuration.isEnableExpressionsInAdhocQueries()).isFalse();
        assertThat(configuration.isEnableExpressionsInStoredQueries()).isFalse();
        assertThat(configuration.isEnableXxeProcessing()).isFalse();
        assertThat(configuration.isJavaSerializationFormatEnabled()).isFalse();
        assertThat(configuration.isDeserializationTypeValidationEnabled()).isTrue();
        assertThat(configuration.isEnforceHistoryTimeToLive()).isTrue();
        assertThat(configuration.getDatabaseSchemaUpdate()).isEqualTo("false");
    }

    @Test
    void onlyProcessBeansCanBeNamedInAModel() {
        var beans = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getBeans();

        assertThat(beans.containsKey("conventionProcess")).isTrue();
        assertThat(beans.containsKey("dataSource")).isFalse();
        assertThat(beans.containsKey("registry")).isFalse();
        assertThat(beans.get("jdbcTemplate")).isNull();
    }
}
