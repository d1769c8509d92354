package id.siklus.publishing;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Kafka is; the same settings as those of the intake.
 *
 * @param bootstrap addresses of brokers ({@code SIKLUS_KAFKA_BOOTSTRAP})
 * @param properties any property of a Kafka client, for encryption and sign-in
 */
@ConfigurationProperties("siklus.kafka")
record BrokerSettings(
        @DefaultValue("127.0.0.1:9092") String bootstrap,
        @DefaultValue Map<String, String> properties) {}
