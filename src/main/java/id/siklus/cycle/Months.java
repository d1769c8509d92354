package id.siklus.cycle;

import java.time.YearMonth;
import java.util.List;
import org.springframework.modulith.NamedInterface;

/** The months of a performance year. */
@NamedInterface("api")
public interface Months {

    /** The month in the office, now on the business clock. */
    YearMonth current();

    /** Months of the year whose planning has been opened, ascending. */
    List<YearMonth> opened(int year);
}
