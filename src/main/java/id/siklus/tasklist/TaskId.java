package id.siklus.tasklist;

import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/** A task as people and the API know it; the engine has ids of its own, which never leave it. */
@NamedInterface("api")
public record TaskId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
