package id.siklus.intake.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Looks once at start whether a record could come again from Kafka after its repetition is recognised no more: identities
 * must be remembered for longer than the topics are kept. A broker that does not say is no reason not to start.
 */
@Component
@ConditionalOnProperty(name = "siklus.intake.enabled", matchIfMissing = true)
class RepetitionWatch {

    private static final Logger log = LoggerFactory.getLogger(RepetitionWatch.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final IntakeSettings settings;
    private final KafkaSettings kafka;
    private final Duration remembered;

    RepetitionWatch(
            IntakeSettings settings,
            KafkaSettings kafka,
            @Value("${siklus.intake.retention.identity-days:400}") int identityDays) {
        this.settings = settings;
        this.kafka = kafka;
        this.remembered = Duration.ofDays(identityDays);
    }

    @EventListener(ApplicationReadyEvent.class)
    void look() {
        Thread thread = new Thread(() -> ask().forEach(log::warn), "repetition-watch");
        thread.setDaemon(true);
        thread.start();
    }

    private List<String> ask() {
        Map<String, Object> properties = new HashMap<>(kafka.properties());
        properties.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrap());
        Collection<ConfigResource> topics = settings.topics().stream()
                .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic))
                .toList();
        try (Admin admin = Admin.create(properties)) {
            Map<String, Long> kept = new TreeMap<>();
            Map<ConfigResource, Config> told =
                    admin.describeConfigs(topics).all().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            told.forEach((topic, config) -> {
                ConfigEntry retention = config.get(TopicConfig.RETENTION_MS_CONFIG);
                if (retention != null && retention.value() != null) {
                    kept.put(topic.name(), Long.parseLong(retention.value()));
                }
            });
            return warnings(kept);
        } catch (ExecutionException | TimeoutException unknown) {
            log.debug("Kafka does not say how long it keeps the topics", unknown);
            return List.of();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    /**
     * One sentence for each topic that is kept for longer than identities are.
     *
     * @param kept milliseconds for which a topic keeps its records; −1 is for good
     */
    List<String> warnings(Map<String, Long> kept) {
        List<String> warnings = new ArrayList<>();
        kept.forEach((topic, milliseconds) -> {
            if (milliseconds < 0 || milliseconds >= remembered.toMillis()) {
                warnings.add("Kafka keeps " + topic + " for "
                        + (milliseconds < 0
                                ? "good"
                                : Duration.ofMillis(milliseconds).toDays() + " days")
                        + ", but a repetition is recognised for " + remembered.toDays()
                        + " days only: raise siklus.intake.retention.identity-days or lower retention.ms");
            }
        });
        return warnings;
    }
}
