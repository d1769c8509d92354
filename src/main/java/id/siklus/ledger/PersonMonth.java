package id.siklus.ledger;

import id.siklus.shared.PersonId;
import java.time.YearMonth;

/** A month of a person. */
record PersonMonth(PersonId person, YearMonth month) {}
