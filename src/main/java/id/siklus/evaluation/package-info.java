/**
 * The year's judgement: the employee reports, the evaluator rates, the achievement of the unit comes in, and a table of the
 * regulation says the predicate (PermenPANRB 6/2022, SE MenPANRB 3/2023). Facts and periodic ratings are evidence; nothing
 * here is averaged, and silence never counts as consent.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "web",
            "engine",
            "intake :: api",
            "ledger :: api",
            "cycle :: api",
            "audit :: api",
            "publishing :: api",
            "roster :: api",
            "attendance :: api",
            "work :: api",
            "contract :: api",
            "plan :: api"
        })
package id.siklus.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
