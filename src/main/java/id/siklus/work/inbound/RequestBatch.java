package id.siklus.work.inbound;

import id.siklus.intake.Awaited;
import id.siklus.intake.EventRecord;
import id.siklus.intake.Verdicts;
import id.siklus.ledger.BatchMonths;
import id.siklus.shared.PersonId;
import id.siklus.work.RequestFact;
import id.siklus.work.RequestKind;
import id.siklus.work.RequestRef;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Facts about requests for data while a batch is gone through, as {@link WorkBatch} does for tasks. */
final class RequestBatch {

    private final ZoneId zone;
    private final BatchMonths months;
    private final Verdicts verdicts;
    private final Map<RequestRef, PersonId> requests;
    private final Map<RequestRef, PersonId> opened = new HashMap<>();
    private final Map<RequestRef, List<EventRecord>> waiting = new HashMap<>();
    private final List<RequestFact> facts = new ArrayList<>();
    private final Set<PersonId> people = new HashSet<>();

    RequestBatch(ZoneId zone, BatchMonths months, Map<RequestRef, PersonId> requests, Verdicts verdicts) {
        this.zone = zone;
        this.months = months;
        this.requests = new HashMap<>(requests);
        this.verdicts = verdicts;
    }

    /** What those wait for that are about a request which has not been opened yet. */
    static Awaited awaited(RequestRef request) {
        return Awaited.thing("request", request.source(), request.requestId());
    }

    void add(EventRecord event, RequestKind kind) {
        RequestRef request = RequestRef.of(event);
        PersonId asked = requests.get(request);
        if (asked == null && kind == RequestKind.OPENED) {
            open(event, request);
        } else if (asked == null) {
            waiting.computeIfAbsent(request, unknown -> new ArrayList<>()).add(event);
        } else if (!asked.equals(event.person())) {
            verdicts.quarantined(event.key(), WorkReasons.requestToSomebodyElse(request));
        } else {
            keep(event, kind);
        }
    }

    private void open(EventRecord opening, RequestRef request) {
        requests.put(request, opening.person());
        opened.put(request, opening.person());
        keep(opening, RequestKind.OPENED);
        waiting.getOrDefault(request, List.of()).stream()
                .sorted(EventRecord.IN_ORDER)
                .forEach(event -> add(event, RequestKind.FULFILLED));
        waiting.remove(request);
    }

    private void keep(EventRecord event, RequestKind kind) {
        boolean late = months.isLate(event, YearMonth.from(event.time().atZone(zone)));
        facts.add(new RequestFact(event, kind, late));
        people.add(event.person());
    }

    /** The end of the batch: requests that are still unknown have to be waited for. */
    void end() {
        waiting.forEach((request, events) -> events.forEach(
                event -> verdicts.waiting(event.key(), awaited(request), WorkReasons.unknownRequest(request))));
    }

    /** Requests that the batch opens for the first time. */
    Map<RequestRef, PersonId> opened() {
        return opened;
    }

    List<RequestFact> facts() {
        return facts;
    }

    /** Whose requests are touched. */
    Set<PersonId> people() {
        return people;
    }
}
