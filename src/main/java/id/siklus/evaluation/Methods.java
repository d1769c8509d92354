package id.siklus.evaluation;

import java.util.List;

/** What the law says of a year: which regulation judges it, and how predicates of a team should spread. */
interface Methods {

    /** Id of the regulation in force at the end of the year. */
    String regulationOf(int year);

    /** Lines of the pattern for a unit with that achievement, in force at the end of the year. */
    List<DistributionRule> pattern(UnitPredicate achieved, int year);
}
