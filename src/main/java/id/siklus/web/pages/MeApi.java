package id.siklus.web.pages;

import id.siklus.shared.BusinessClock;
import id.siklus.shared.PersonId;
import id.siklus.web.CurrentPerson;
import id.siklus.web.People;
import id.siklus.web.WebSettings;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who a script is, and what time it is for the law. */
@RestController
class MeApi {

    private final People people;
    private final BusinessClock clock;
    private final WebSettings settings;

    MeApi(People people, BusinessClock clock, WebSettings settings) {
        this.people = people;
        this.clock = clock;
        this.settings = settings;
    }

    @GetMapping("/api/v1/me")
    Me me(@CurrentPerson PersonId id) {
        OffsetDateTime now = clock.now().atZone(settings.zone()).toOffsetDateTime();
        return people.find(id)
                .map(person -> new Me(
                        id.value(),
                        person.name(),
                        person.unit(),
                        person.roles().stream().map(Enum::name).sorted().toList(),
                        now))
                .orElseGet(() -> new Me(id.value(), null, null, List.of(), now));
    }

    /**
     * The answer.
     *
     * @param name absent for an account whose person the roster does not know
     */
    record Me(
            String nip,
            @Nullable String name,
            @Nullable String unit,
            List<String> roles,
            OffsetDateTime businessTime) {}
}
