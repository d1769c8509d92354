package id.siklus.work;

import id.siklus.shared.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Takes facts about requests for data, many at once and in any order. */
public interface DataRequests {

    /** Those of the requests that are known, with who was asked; nobody else changes them in this transaction. */
    Map<RequestRef, PersonId> hold(Collection<RequestRef> requests);

    /**
     * Adds facts.
     *
     * @param opened requests that these facts open for the first time, with who was asked
     */
    void add(Map<RequestRef, PersonId> opened, List<RequestFact> facts);
}
