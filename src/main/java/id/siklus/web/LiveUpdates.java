package id.siklus.web;

import id.siklus.shared.PersonId;
import java.util.Collection;

/** Tells open pages, on every node, that something they show has changed. */
public interface LiveUpdates {

    /**
     * Announces with the commit of the running transaction; where it rolls back, nobody hears of it. One call per batch.
     *
     * @param people whose pages to refresh: their own and those of whoever watches them
     */
    void changed(LiveTopic topic, Collection<PersonId> people);
}
