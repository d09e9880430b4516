package fr.convive.workflow;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** What a model may say: no script, no listener class, and only the few expressions of the house. */
class ModelRules extends AbstractBpmnParseListener {

    private static final Set<String> FORBIDDEN_ELEMENTS = Set.of("scriptTask", "script", "connector", "field");
    private static final Set<String> FORBIDDEN_ATTRIBUTES =
            Set.of("scriptFormat", "class", "delegateExpression", "resource", "resultVariableScript");
    private static final String KEY = "execution\\.processBusinessKey";
    private static final Pattern ALLOWED = Pattern.compile("[$#]\\{(?:" + KEY
            + "|\\w+ == '[A-Z_]+'|\\w+\\.\\w+\\((?:'[\\w,]+', )?" + KEY + "(?:, (?:campaign|signatory))?\\))}");

    @Override
    public void parseRootElement(Element root, List<ProcessDefinitionEntity> definitions) {
        check(root);
    }

    private static void check(Element element) {
        if (FORBIDDEN_ELEMENTS.contains(element.getTagName())) {
            throw new ProcessEngineException("A model may not hold a " + element.getTagName());
        }
        for (String attribute : element.attributes()) {
            String local = attribute.substring(attribute.lastIndexOf(':') + 1);
            if (FORBIDDEN_ATTRIBUTES.contains(local)) {
                throw new ProcessEngineException("A model may not hold the attribute " + local);
            }
            checkExpression(element.attribute(attribute));
        }
        checkExpression(element.getText());
        element.elements().forEach(ModelRules::check);
    }

    private static void checkExpression(String text) {
        if (text != null
                && (text.contains("${") || text.contains("#{"))
                && !ALLOWED.matcher(text.strip()).matches()) {
            throw new ProcessEngineException("A model may not say " + text);
        }
    }
}
