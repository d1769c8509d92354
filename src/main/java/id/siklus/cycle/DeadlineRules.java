package id.siklus.cycle;

import java.util.List;

/** The stored rules of deadlines. */
interface DeadlineRules {

    List<DeadlineRule> all();
}
