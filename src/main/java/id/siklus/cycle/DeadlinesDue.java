package id.siklus.cycle;

import java.util.List;
import org.springframework.modulith.NamedInterface;

/**
 * Deadlines of one kind that fell due, in the order of their due dates; published in the transaction of the sweep. A
 * listener that fails is given them again in smaller parts, until the one at fault stands alone and is put aside.
 */
@NamedInterface("api")
public record DeadlinesDue(String kind, List<Deadline> deadlines) {}
