package id.siklus.roster;

import id.siklus.shared.PersonId;
import java.util.Set;
import org.springframework.modulith.NamedInterface;

/**
 * What is known of the posts of these people, past or to come, may have changed. Published in the transaction in which
 * the agency hears of it, whatever the day on which it takes effect.
 */
@NamedInterface("api")
public record PostsLaid(Set<PersonId> people) {

    public PostsLaid {
        people = Set.copyOf(people);
    }
}
