package fr.convive.preparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import fr.convive.ApplicationTest;
import fr.convive.Life;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
@Tag("database")
class PreparationProcessTests {

    @Autowired
    Life life;

    @Test
    void aNeedThatIsAnalysedLeadsToItsRisks() {
        var number = life.open();
        life.until(number, "analyseNeeds");

        life.answer(number, "analyseNeeds");

        assertThat(life.status(number)).isEqualTo("RISKS");
        assertThat(life.process(number, "preparation")).isWaitingAt("analyseRisks");
    }
}
