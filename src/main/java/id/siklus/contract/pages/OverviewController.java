package id.siklus.contract.pages;

import id.siklus.contract.ContractView;
import id.siklus.contract.ReadContracts;
import id.siklus.shared.PersonId;
import id.siklus.web.CurrentPerson;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Pages to read: one's own contract of a year, anybody's by its code, and what comes after an act. */
@Controller
class OverviewController {

    private final ReadContracts readContracts;
    private final ContractPages pages;

    OverviewController(ReadContracts readContracts, ContractPages pages) {
        this.readContracts = readContracts;
        this.pages = pages;
    }

    @GetMapping("/skp/{year:\\d{4}}")
    String own(@CurrentPerson PersonId person, @PathVariable int year, Model model) {
        Optional<ContractView> own = readContracts.own(person, year);
        model.addAttribute("year", year);
        own.ifPresent(view -> model.addAttribute("page", pages.of(view)));
        return own.isPresent() ? "contract/overview" : "contract/none";
    }

    @GetMapping("/skp/kode/{code}")
    String byCode(@CurrentPerson PersonId person, @PathVariable String code, Model model) {
        model.addAttribute("page", pages.of(readContracts.read(person, ContractApi.parse(code))));
        return "contract/read";
    }

    /** The result page of a legal act: what has happened, and what comes next. */
    @GetMapping("/skp/kode/{code}/selesai")
    String done(@CurrentPerson PersonId person, @PathVariable String code, Model model) {
        model.addAttribute("page", pages.of(readContracts.read(person, ContractApi.parse(code))));
        return "contract/done";
    }
}
