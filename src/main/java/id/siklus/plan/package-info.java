/**
 * The months of an SKP: what is planned, what was realised, and the evaluator's periodic evaluation (PermenPANRB 6/2022).
 * Facts of the ledgers fill the figures in; people only answer for them.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "web",
            "engine",
            "cycle :: api",
            "audit :: api",
            "publishing :: api",
            "roster :: api",
            "attendance :: api",
            "work :: api",
            "contract :: api"
        })
package id.siklus.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
