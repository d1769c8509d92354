package id.siklus.cycle;

import java.time.YearMonth;
import java.util.List;
import org.springframework.modulith.NamedInterface;

/** The months of a performance year whose planning has begun. */
@NamedInterface("api")
public interface Months {

    /** Months of the year whose planning has been opened, ascending. */
    List<YearMonth> opened(int year);
}
