package id.siklus.plan;

import id.siklus.shared.PersonId;
import java.time.Instant;

/** Who did something, and when on the business clock. */
public record Act(PersonId by, Instant at) {}
