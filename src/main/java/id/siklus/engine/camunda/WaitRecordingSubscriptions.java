package id.siklus.engine.camunda;

import id.siklus.engine.BusinessKey;
import id.siklus.engine.MessageName;
import org.camunda.bpm.engine.impl.event.EventType;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionManager;

/**
 * The engine's own store of event subscriptions, which also notes each wait for a message in the journal. It is the one
 * place that every kind of catch passes (intermediate, boundary, receive task, event-based gateway, event sub-process),
 * whichever way the execution comes to it or leaves it.
 */
final class WaitRecordingSubscriptions extends EventSubscriptionManager {

    @Override
    public void insert(EventSubscriptionEntity subscription) {
        super.insert(subscription);
        if (isWait(subscription)) {
            CommandJournal.current().waits().added(subscription.getId(), wait(subscription));
        }
    }

    @Override
    public void deleteEventSubscription(EventSubscriptionEntity subscription) {
        if (isWait(subscription)) {
            CommandJournal.current().waits().removed(subscription.getId(), wait(subscription));
            // The engine would look for jobs that deliver later; only the mailbox delivers, and at once.
            getDbEntityManager().delete(subscription);
        } else {
            super.deleteEventSubscription(subscription);
        }
    }

    /** Subscriptions of message start events have no execution; we start instances by name only. */
    private static boolean isWait(EventSubscriptionEntity subscription) {
        return subscription.isSubscriptionForEventType(EventType.MESSAGE) && subscription.getExecutionId() != null;
    }

    private static WaitChanges.Wait wait(EventSubscriptionEntity subscription) {
        return new WaitChanges.Wait(
                new BusinessKey(subscription.getExecution().getProcessBusinessKey()),
                new MessageName(subscription.getEventName()),
                subscription.getExecutionId());
    }

    /** Puts this store in the place of the engine's own. */
    static final class Factory implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return EventSubscriptionManager.class;
        }

        @Override
        public Session openSession() {
            return new WaitRecordingSubscriptions();
        }
    }
}
