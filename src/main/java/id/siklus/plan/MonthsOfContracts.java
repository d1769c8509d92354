package id.siklus.plan;

import java.util.List;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/** Looks the months of an SKP up for other rooms. Rights are the matter of whoever asks. */
@NamedInterface("api")
public interface MonthsOfContracts {

    /** The months that have been opened, ascending. */
    List<MonthOverview> months(UUID contract);
}
