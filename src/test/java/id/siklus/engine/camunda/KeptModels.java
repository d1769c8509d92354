package id.siklus.engine.camunda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.DeploymentBuilder;

/**
 * Models as they were deployed before: {@code src/test/resources/models/<process>/<version>.bpmn}. Instances that were
 * started on them may still run, so they are kept until the last of them has ended (ADR-0028).
 */
public final class KeptModels {

    public static final Path FOLDER = Path.of("src", "test", "resources", "models");

    private KeptModels() {}

    /** Every kept version of a process, the oldest first. */
    public static List<Path> of(String process) {
        try (Stream<Path> files = Files.list(FOLDER.resolve(process))) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** From now on instances start on this model. */
    public static void deploy(ProcessEngine engine, Path... models) {
        DeploymentBuilder deployment =
                engine.getRepositoryService().createDeployment().name("kept " + UUID.randomUUID());
        for (Path model : models) {
            deployment.addString(model.getParent().getFileName() + "-" + model.getFileName(), text(model));
        }
        deployment.deploy();
    }

    /** The version on which an instance started, ended or not. */
    public static int versionOf(ProcessEngine engine, String businessKey) {
        return engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .singleResult()
                .getProcessDefinitionVersion();
    }

    /** The version on which instances start now. */
    public static int latest(ProcessEngine engine, String process) {
        return engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getVersion();
    }

    public static boolean hasEnded(ProcessEngine engine, String businessKey) {
        return engine.getHistoryService()
                        .createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(businessKey)
                        .finished()
                        .count()
                == 1;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
