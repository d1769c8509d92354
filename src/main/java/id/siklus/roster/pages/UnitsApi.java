package id.siklus.roster.pages;

import id.siklus.roster.AddUnits;
import id.siklus.roster.OrgUnit;
import id.siklus.shared.PersonId;
import id.siklus.web.CurrentPerson;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Units of the agency, for scripts: what a new agency begins with. */
@RestController
@RequestMapping("/api/v1/units")
class UnitsApi {

    private static final int MOST = 5_000;

    private final AddUnits units;

    UnitsApi(AddUnits units) {
        this.units = units;
    }

    @GetMapping
    UnitsResource all() {
        return new UnitsResource(units.known().stream()
                .map(unit -> new UnitResource(unit.code(), unit.name(), unit.parent()))
                .toList());
    }

    @PostMapping
    AddedResource add(@CurrentPerson PersonId actor, @RequestBody @Valid UnitsResource body) {
        return new AddedResource(units.add(
                actor,
                body.items().stream()
                        .map(unit -> new OrgUnit(unit.code(), unit.name(), unit.parent()))
                        .toList()));
    }

    /** Units in any order. */
    record UnitsResource(@NotNull @Size(max = MOST) List<@Valid @NotNull UnitResource> items) {}

    /** A unit. */
    record UnitResource(
            @NotNull String code,
            @NotNull String name,
            @Nullable String parent) {}

    /** Codes of those that were not known before. */
    record AddedResource(List<String> added) {}
}
