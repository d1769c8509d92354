package id.siklus.contract;

import id.siklus.publishing.Outbox;
import id.siklus.publishing.OutgoingEvent;
import id.siklus.shared.BusinessClock;
import id.siklus.shared.PersonId;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Tells other systems what becomes of contracts: who, which contract in which state, and what proves it. Words that
 * people wrote to each other, such as the reason of a return, stay here.
 */
@Component
class ContractNews {

    /** In the place of a person where nobody did it: a year was opened, a day came. */
    static final String SYSTEM = "contract";

    private static final Map<String, String> TYPES = Map.of(
            "contract.submitted", "id.siklus.skp.submitted.v1",
            "contract.returned", "id.siklus.skp.returned.v1",
            "contract.signed", "id.siklus.skp.signed.v1",
            "contract.reviewed-anew", "id.siklus.skp.submitted.v1",
            "contract.set", "id.siklus.skp.set.v1",
            "contract.cancelled", "id.siklus.skp.cancelled.v1");

    private static final Set<String> TOLD = Set.of("from", "contentHash", "late");

    private final Outbox outbox;
    private final BusinessClock clock;

    ContractNews(Outbox outbox, BusinessClock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Drafts that have just been opened. */
    void opened(Collection<SkpContract> drafts) {
        Instant now = clock.now();
        outbox.write(drafts.stream()
                .map(draft -> event("id.siklus.skp.drafted.v1", now, draft, data(SYSTEM, draft)))
                .toList());
    }

    /** An act of a person; what no other system needs to know is passed over. */
    void happened(PersonId actor, String act, SkpContract contract, Map<String, ?> details) {
        tell(actor.value(), act, contract, details);
    }

    /** What no person did. */
    void happenedByItself(String act, SkpContract contract, Map<String, ?> details) {
        tell(SYSTEM, act, contract, details);
    }

    private void tell(String actor, String act, SkpContract contract, Map<String, ?> details) {
        String type = TYPES.get(act);
        if (type == null) {
            return;
        }
        Map<String, Object> data = data(actor, contract);
        details.forEach((name, value) -> {
            if (TOLD.contains(name)) {
                data.put(name, value);
            }
        });
        outbox.write(List.of(event(type, clock.now(), contract, data)));
    }

    private static OutgoingEvent event(String type, Instant time, SkpContract contract, Map<String, ?> data) {
        return new OutgoingEvent(type, contract.identity().employee(), time, data);
    }

    private static Map<String, Object> data(String actor, SkpContract contract) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("contractCode", contract.identity().code().value());
        data.put("actor", actor);
        data.put("year", contract.identity().year());
        data.put("segment", contract.identity().segment());
        data.put("version", contract.identity().version());
        data.put("state", contract.state().name());
        return data;
    }
}
