package id.siklus.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/**
 * The usual way: a consumer that correlates one record after the other into Camunda, each in a transaction of its own. A
 * plain engine without anything of ours in it, on a database of its own; one instance per person waits for the message
 * and waits again. It writes no record of what came, does not look for repetitions and keeps no ledger.
 */
final class SingleCorrelations implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MESSAGE = "presence";

    private final HikariDataSource source = new HikariDataSource();
    private final ProcessEngine engine;
    private final KafkaConsumer<byte[], byte[]> consumer;

    SingleCorrelations(String databaseUrl, String bootstrap, List<String> people) {
        source.setJdbcUrl(databaseUrl);
        source.setMaximumPoolSize(2);
        ProcessEngineConfigurationImpl configuration = (ProcessEngineConfigurationImpl)
                ProcessEngineConfiguration.createStandaloneProcessEngineConfiguration();
        configuration.setMetricsEnabled(false);
        configuration
                .setProcessEngineName("bench")
                .setDataSource(source)
                .setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE)
                .setHistory(ProcessEngineConfiguration.HISTORY_ACTIVITY)
                .setMetricsEnabled(false)
                .setJobExecutorActivate(false);
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("bench.bpmn", MessageLoop.model("bench-single", MESSAGE))
                .deploy();
        people.forEach(person -> engine.getRuntimeService().startProcessInstanceByKey("bench-single", person));
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap, "group.id", "bench-single", "enable.auto.commit", "false"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(CheckIns.TOPIC).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Correlates what lies ready for so long; records a second. */
    double perSecond(Duration time) throws IOException {
        long began = System.nanoTime();
        int correlated = 0;
        while (System.nanoTime() - began < time.toNanos()) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(100))) {
                engine.getRuntimeService()
                        .createMessageCorrelation(MESSAGE)
                        .processInstanceBusinessKey(subject(record))
                        .correlate();
                correlated++;
                if (System.nanoTime() - began >= time.toNanos()) {
                    break;
                }
            }
        }
        return correlated * 1e9 / (System.nanoTime() - began);
    }

    private static String subject(ConsumerRecord<byte[], byte[]> record) throws IOException {
        var header = record.headers().lastHeader("ce_subject");
        return header == null
                ? JSON.readTree(record.value()).get("subject").asText()
                : new String(header.value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
        engine.close();
        source.close();
    }
}
