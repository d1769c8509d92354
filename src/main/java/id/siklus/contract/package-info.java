/**
 * The SKP: what an employee and an evaluator agree on for a year, from the draft through review and signatures to the
 * day it is set.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "web",
            "engine",
            "audit :: api",
            "intake :: api",
            "publishing :: api",
            "cycle :: api",
            "roster :: api"
        })
package id.siklus.contract;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
