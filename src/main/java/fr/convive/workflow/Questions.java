package fr.convive.workflow;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** The French names of the user tasks, as the newest models give them: what a fact of long ago was about. */
@Component
public class Questions {

    private final RepositoryService repository;
    private final Map<String, String> names = new ConcurrentHashMap<>();

    Questions(RepositoryService repository) {
        this.repository = repository;
    }

    /** The name of a user task by its key; the key itself if no model knows it any more. */
    public String nameOf(String taskKey) {
        if (names.isEmpty()) {
            names.putAll(read());
        }
        return names.getOrDefault(taskKey, taskKey);
    }

    private Map<String, String> read() {
        return repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .flatMap(definition ->
                        repository
                                .getBpmnModelInstance(definition.getId())
                                .getModelElementsByType(UserTask.class)
                                .stream())
                .collect(Collectors.toMap(UserTask::getId, UserTask::getName, (first, again) -> first));
    }
}
