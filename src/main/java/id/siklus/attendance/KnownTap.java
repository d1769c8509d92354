package id.siklus.attendance;

import id.siklus.shared.PersonId;
import java.time.LocalDate;

/** What a correction must know of the record of presence that it corrects. */
public record KnownTap(PersonId person, PresenceKind kind, LocalDate day) {}
