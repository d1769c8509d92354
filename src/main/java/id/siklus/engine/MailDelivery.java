package id.siklus.engine;

/** Carries posted mail to the instances that wait for it. Runs by itself; tests and clock moves run it by hand. */
public interface MailDelivery {

    /**
     * Delivers until nothing can be delivered any more, retries that are not due yet left aside.
     *
     * @return how many business keys were tried
     */
    int deliverDue();
}
