package id.siklus.engine;

import java.util.Collection;

/**
 * Takes messages for process instances and delivers them in order, per business key, as soon as the instance waits for
 * them: before it exists, before it waits, or at once. Posting joins the transaction of the caller; delivery does not.
 */
public interface Mailbox {

    /**
     * Posts. The same message with the same variables for the same key is kept once until it has been delivered or has
     * expired.
     */
    void post(Collection<Mail> mail);

    /** A message for one instance. */
    record Mail(BusinessKey businessKey, MessageName message, Variables variables) {

        public Mail(BusinessKey businessKey, MessageName message) {
            this(businessKey, message, Variables.none());
        }
    }
}
