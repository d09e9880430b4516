package fr.convive.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Deploys {@code processes/}: one deployment per model with its drawing, so that an old case keeps its own. */
@Component
class Models implements SmartInitializingSingleton {

    private final RepositoryService repository;
    private final ResourcePatternResolver resources;

    Models(RepositoryService repository, ResourcePatternResolver resources) {
        this.repository = repository;
        this.resources = resources;
    }

    @Override
    public void afterSingletonsInstantiated() {
        try {
            for (Resource decision : found("classpath*:processes/*.dmn")) {
                deploy(decision);
            }
            for (Resource process : found("classpath*:processes/*.bpmn")) {
                deploy(process);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Resource[] found(String pattern) throws IOException {
        return Arrays.stream(resources.getResources(pattern))
                .sorted(Comparator.comparing(resource -> Objects.requireNonNull(resource.getFilename())))
                .toArray(Resource[]::new);
    }

    private void deploy(Resource model) throws IOException {
        String file = Objects.requireNonNull(model.getFilename());
        var deployment = repository
                .createDeployment()
                .name("model:" + file)
                .source("convive")
                .enableDuplicateFiltering(false)
                .addString(file, model.getContentAsString(StandardCharsets.UTF_8));
        var drawing = model.createRelative(file.replaceAll("\\.bpmn$", ".svg"));
        if (file.endsWith(".bpmn") && drawing.exists()) {
            deployment.addString(drawing.getFilename(), drawing.getContentAsString(StandardCharsets.UTF_8));
        }
        deployment.deploy();
    }
}
