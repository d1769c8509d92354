package id.siklus.contract.pages;

import id.siklus.contract.ContractCode;
import id.siklus.contract.ContractRefused;
import id.siklus.contract.ContractState;
import id.siklus.contract.EditDraft;
import id.siklus.contract.ReadContracts;
import id.siklus.contract.ReadContracts.Filter;
import id.siklus.cycle.Office;
import id.siklus.shared.PageOf;
import id.siklus.shared.PersonId;
import id.siklus.web.CurrentPerson;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Contracts over HTTP. */
@RestController
@RequestMapping("/api/v1/contracts")
class ContractApi {

    private static final int MOST = 200;

    private final ReadContracts readContracts;
    private final EditDraft editDraft;
    private final Office office;

    ContractApi(ReadContracts readContracts, EditDraft editDraft, Office office) {
        this.readContracts = readContracts;
        this.editDraft = editDraft;
        this.office = office;
    }

    @GetMapping
    PageOf<ContractJson> list(
            @CurrentPerson PersonId person,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable ContractState state,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        int asked = year == null ? office.today().getYear() : year;
        Filter filter = new Filter(asked, unit, state, after, Math.max(1, Math.min(limit, MOST)));
        var page = readContracts.list(person, filter);
        return new PageOf<>(page.items().stream().map(ContractJson::of).toList(), page.next());
    }

    @GetMapping("/{code}")
    ContractJson read(@CurrentPerson PersonId person, @PathVariable String code) {
        return ContractJson.of(readContracts.read(person, parse(code)));
    }

    @PutMapping("/{code}/draft")
    ContractJson edit(@CurrentPerson PersonId person, @PathVariable String code, @Valid @RequestBody DraftBody draft) {
        editDraft.edit(new EditDraft.Command(person, parse(code), draft.revision(), draft.toText()));
        return read(person, code);
    }

    /** A text that is no code names no contract. */
    static ContractCode parse(String code) {
        return ContractCode.parse(code).orElseThrow(ContractRefused::unknown);
    }
}
