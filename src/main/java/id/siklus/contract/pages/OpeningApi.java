package id.siklus.contract.pages;

import id.siklus.contract.OpenYear;
import id.siklus.contract.YearOpening;
import id.siklus.shared.PersonId;
import id.siklus.web.CurrentPerson;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The opening of a performance year over HTTP. */
@RestController
@RequestMapping("/api/v1/years/{year}/opening")
class OpeningApi {

    private final OpenYear openYear;

    OpeningApi(OpenYear openYear) {
        this.openYear = openYear;
    }

    /** How far a year has been opened. */
    record OpeningJson(YearOpening.State state, int total, int opened, List<RefusedJson> refused) {

        static OpeningJson of(YearOpening opening) {
            return new OpeningJson(
                    opening.state(),
                    opening.total(),
                    opening.opened(),
                    opening.refused().stream()
                            .map(each -> new RefusedJson(each.person().value(), each.reason()))
                            .toList());
        }
    }

    /** Somebody for whom no contract can be opened. */
    record RefusedJson(String nip, String reason) {}

    @GetMapping
    OpeningJson progress(@CurrentPerson PersonId person, @PathVariable int year) {
        return OpeningJson.of(openYear.progress(person, year));
    }

    @PostMapping
    OpeningJson open(@CurrentPerson PersonId person, @PathVariable int year) {
        return OpeningJson.of(openYear.open(person, year));
    }
}
