package id.siklus.roster;

import id.siklus.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * Somebody who works for the agency, as of now on the business clock.
 *
 * @param grade golongan of a PNS ({@code III/b}) or of a PPPK ({@code VII})
 * @param unit code of the unit
 * @param evaluator the direct superior; absent at the top of the tree and outside the civil service
 * @param contractExpected whether a yearly SKP is made for this person here
 */
@NamedInterface("api")
public record Employee(
        PersonId id,
        String name,
        EmploymentStatus status,
        @Nullable PositionKind positionKind,
        String positionName,
        @Nullable String grade,
        String unit,
        String unitName,
        @Nullable PersonId evaluator,
        boolean contractExpected) {}
