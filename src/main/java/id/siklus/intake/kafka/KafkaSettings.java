package id.siklus.intake.kafka;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where Kafka is.
 *
 * @param bootstrap addresses of brokers ({@code SIKLUS_KAFKA_BOOTSTRAP})
 * @param properties any property of a Kafka client, for encryption and sign-in
 */
@Validated
@ConfigurationProperties("siklus.kafka")
record KafkaSettings(
        @DefaultValue("127.0.0.1:9092") String bootstrap,
        @DefaultValue Map<String, String> properties) {}
