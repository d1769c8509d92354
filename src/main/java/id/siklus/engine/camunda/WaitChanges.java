package id.siklus.engine.camunda;

import id.siklus.engine.BusinessKey;
import id.siklus.engine.MessageName;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** How one engine command changed what its instances wait for. */
final class WaitChanges {

    private final Map<String, Wait> added = new LinkedHashMap<>();
    private final Map<String, Wait> removed = new LinkedHashMap<>();
    private final Set<BusinessKey> began = new TreeSet<>();
    private final Set<BusinessKey> ended = new TreeSet<>();

    /** An execution that waits for a message. */
    record Wait(BusinessKey businessKey, MessageName message, String executionId) {}

    void added(String subscriptionId, Wait wait) {
        added.put(subscriptionId, wait);
    }

    void removed(String subscriptionId, Wait wait) {
        if (added.remove(subscriptionId) == null) {
            removed.put(subscriptionId, wait);
        }
    }

    void began(BusinessKey key) {
        began.add(key);
    }

    void ended(BusinessKey key) {
        ended.add(key);
    }

    Collection<Wait> added() {
        return added.values();
    }

    Collection<Wait> removed() {
        return removed.values();
    }

    Set<BusinessKey> began() {
        return began;
    }

    Set<BusinessKey> ended() {
        return ended;
    }

    /** Every key whose mailbox is touched, in the order in which mailboxes are locked. */
    Set<BusinessKey> keys() {
        Set<BusinessKey> keys = new TreeSet<>(began);
        keys.addAll(ended);
        added.values().forEach(wait -> keys.add(wait.businessKey()));
        removed.values().forEach(wait -> keys.add(wait.businessKey()));
        return keys;
    }
}
