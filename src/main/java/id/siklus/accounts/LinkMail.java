package id.siklus.accounts;

/** Writes to people where this deployment sends mail ({@code spring.mail.*}). Never inside a transaction. */
public interface LinkMail {

    /** Whether this deployment sends mail at all. */
    boolean isConfigured();

    /** Sends the link to the person's address; false where there is none, or the mail could not be handed over. */
    boolean send(IssuedLink link);
}
