package id.siklus.roster;

import id.siklus.shared.PersonId;
import java.util.List;
import org.springframework.modulith.NamedInterface;

/** Looks up when people act for others, and when they are away for long. Rights are the matter of whoever asks. */
@NamedInterface("api")
public interface Spells {

    /** All of the person, past and to come, in order. */
    List<Spell> of(PersonId person);
}
