package id.siklus.plan;

import java.net.URI;
import java.net.URISyntaxException;

/**
 * What the employee shows for a figure (bukti dukung): the address of a document, or a task of the ledger.
 *
 * @param link an https address; empty where a task is named
 * @param source of the task; empty where a link is given
 * @param taskId of the task; empty where a link is given
 */
public record Evidence(String link, String source, String taskId) {

    private static final int LONGEST_LINK = 1000;

    /** A document elsewhere. */
    public static Evidence link(String address) {
        return new Evidence(address.strip(), "", "");
    }

    /** A task that facts have told about. */
    public static Evidence task(String source, String taskId) {
        return new Evidence("", source, taskId);
    }

    public boolean isLink() {
        return !link.isEmpty();
    }

    /** Whether a browser may follow the link: https, with a host, and nothing to sign in with. */
    boolean isAcceptableLink() {
        try {
            URI address = new URI(link);
            return link.length() <= LONGEST_LINK
                    && "https".equalsIgnoreCase(address.getScheme())
                    && address.getHost() != null
                    && address.getUserInfo() == null;
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }
}
