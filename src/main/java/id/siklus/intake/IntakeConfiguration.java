package id.siklus.intake;

import id.siklus.audit.AuditTrail;
import id.siklus.shared.BusinessClock;
import id.siklus.web.People;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the intake together. Handlers are asked in their Spring order: who brings people comes first. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({RetentionSettings.class, WaitingSettings.class})
class IntakeConfiguration {

    @Bean
    EventSchemas eventSchemas() {
        return new EventSchemas();
    }

    @Bean
    EventCatalogue eventCatalogue(EventSchemas schemas, ObjectProvider<IntakeHandler> handlers) {
        return new EventCatalogue(schemas.types(), handlers.orderedStream().toList());
    }

    @Bean
    RecordReader recordReader(EventSchemas schemas, EventCatalogue catalogue, BusinessClock clock) {
        return new RecordReader(schemas, catalogue, clock);
    }

    @Bean
    Dispatch dispatch(
            EventCatalogue catalogue,
            ObjectProvider<IntakeHandler> handlers,
            JdbcWaitingRoom waitingRoom,
            PlatformTransactionManager transactions) {
        return new Dispatch(catalogue, handlers.orderedStream().toList(), waitingRoom, new HandlerRun(transactions));
    }

    @Bean
    Intake intake(
            RecordReader reader,
            JdbcOffsets offsets,
            JdbcIdentities identities,
            Dispatch dispatch,
            RecordBook book,
            PlatformTransactionManager transactions) {
        return new Intake(
                reader, offsets, new Identities(identities), dispatch, book, new TransactionTemplate(transactions));
    }

    @Bean
    Replay replay(
            RecordReader reader,
            JdbcReplay store,
            Dispatch dispatch,
            RecordBook book,
            ObjectProvider<AffectedContracts> contracts) {
        return new Replay(reader, store, dispatch, book, contracts.getIfAvailable(() -> bearings -> Set.of()));
    }

    @Bean
    ReplayRecords replayRecords(
            Replay replay, JdbcReplay store, PlatformTransactionManager transactions, People people, AuditTrail audit) {
        return new ReplayRecords(replay, store, new TransactionTemplate(transactions), people, audit);
    }

    @Bean
    SecondLook secondLook(
            JdbcSecondLook store, Dispatch dispatch, RecordBook book, PlatformTransactionManager transactions) {
        return new SecondLook(store, dispatch, book, new TransactionTemplate(transactions));
    }

    @Bean
    WakeBacklog wakeBacklog(
            JdbcWaking waking,
            JdbcWaitingRoom waitingRoom,
            Dispatch dispatch,
            RecordBook book,
            PlatformTransactionManager transactions) {
        return new WakeBacklog(waking, waitingRoom, dispatch, book, new TransactionTemplate(transactions));
    }

    @Bean
    @ConditionalOnProperty(name = "siklus.intake.enabled", matchIfMissing = true)
    WakeBacklog.EverySecond wakeBacklogEverySecond(WakeBacklog backlog) {
        return new WakeBacklog.EverySecond(backlog);
    }

    @Bean
    @ConditionalOnProperty(name = "siklus.intake.enabled", matchIfMissing = true)
    SecondLook.EverySecond secondLookEverySecond(SecondLook secondLook) {
        return new SecondLook.EverySecond(secondLook);
    }
}
