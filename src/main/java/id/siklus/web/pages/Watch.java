package id.siklus.web.pages;

import id.siklus.web.People;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.stereotype.Component;

/** Those who stand at every door: one sends away who knocks too often, one those who have left the agency. */
@Component
class Watch {

    private final Knocks knocks;
    private final FailureWriter failures;
    private final People people;

    Watch(Knocks knocks, FailureWriter failures, People people) {
        this.knocks = knocks;
        this.failures = failures;
        this.people = people;
    }

    void stand(HttpSecurity http) {
        http.addFilterAfter(new KnockingLimit(knocks, failures), CsrfFilter.class)
                .addFilterBefore(new LeaversAtTheDoor(people), AnonymousAuthenticationFilter.class);
    }
}
