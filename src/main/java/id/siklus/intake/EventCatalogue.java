package id.siklus.intake;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which types the contract knows, on which topic each belongs, and which handler takes it. */
final class EventCatalogue {

    private final Map<String, EventType> types = new HashMap<>();
    private final Map<String, IntakeHandler> handlers = new HashMap<>();

    EventCatalogue(Collection<String> knownTypes, List<IntakeHandler> handlers) {
        knownTypes.forEach(name -> types.put(name, EventType.of(name)));
        for (IntakeHandler handler : handlers) {
            for (String type : handler.types()) {
                if (!types.containsKey(type)) {
                    throw new IllegalStateException("A handler takes " + type + ", which has no schema in events/");
                }
                if (this.handlers.put(type, handler) != null) {
                    throw new IllegalStateException("Two handlers take " + type);
                }
            }
        }
    }

    Optional<EventType> find(String type) {
        return Optional.ofNullable(types.get(type));
    }

    Optional<IntakeHandler> handlerOf(String type) {
        return Optional.ofNullable(handlers.get(type));
    }
}
