package id.siklus.ledger;

import java.time.YearMonth;

/** A month of a unit. */
record UnitMonth(String unit, YearMonth month) {}
