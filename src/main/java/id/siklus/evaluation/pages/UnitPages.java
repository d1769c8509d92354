package id.siklus.evaluation.pages;

import id.siklus.cycle.Office;
import id.siklus.evaluation.Achievement;
import id.siklus.evaluation.UnitAccess;
import id.siklus.roster.Employee;
import id.siklus.roster.Roster;
import id.siklus.shared.PersonId;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of a unit's achievement together. */
@Component
class UnitPages {

    private final Roster roster;
    private final Office office;

    UnitPages(Roster roster, Office office) {
        this.roster = roster;
        this.office = office;
    }

    /**
     * The page.
     *
     * @param current what counts of the year; absent while nothing is set
     * @param months of the year that have an achievement, to read only
     */
    record Page(
            UnitAccess.Sight sight,
            int year,
            String head,
            String setter,
            @Nullable Row current,
            List<Row> months) {}

    /** A period with what was achieved, and who said so. */
    record Row(Achievement achievement, String setBy) {}

    Page of(UnitAccess.Sight sight, int year, List<Achievement> found) {
        Optional<Row> current = found.stream()
                .filter(achievement -> !achievement.period().contains("-"))
                .map(this::row)
                .findFirst();
        return new Page(
                sight,
                year,
                name(sight.head().value()),
                name(sight.setter().value()),
                current.orElse(null),
                found.stream()
                        .filter(achievement -> achievement.period().contains("-"))
                        .map(this::row)
                        .toList());
    }

    /** The year that is asked for, else the one that is judged now: until the end of January that before. */
    int yearOr(@Nullable Integer year) {
        LocalDate today = office.today();
        int judged = today.getMonth() == Month.JANUARY ? today.getYear() - 1 : today.getYear();
        return year == null ? judged : year;
    }

    private Row row(Achievement achievement) {
        return new Row(achievement, name(achievement.setBy()));
    }

    /** The name; the number as written where nobody is known by it. */
    private String name(String number) {
        return PersonId.hasShape(number)
                ? roster.find(new PersonId(number)).map(Employee::name).orElse(number)
                : number;
    }
}
