/**
 * What the ledgers of facts have in common: they take facts about known people only, and their months close, after
 * which a fact of the month is late.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "cycle :: api", "intake :: api", "roster :: api"})
package id.siklus.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
