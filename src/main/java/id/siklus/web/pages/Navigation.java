package id.siklus.web.pages;

import id.siklus.shared.BusinessClock;
import id.siklus.web.NavigationCounts;
import id.siklus.web.NavigationCounts.Counts;
import id.siklus.web.People.Person;
import id.siklus.web.People.Role;
import id.siklus.web.WebSettings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The main navigation: only what the person has. */
@Component
class Navigation {

    private static final Set<Role> WITH_A_TEAM = Set.of(Role.EVALUATOR, Role.REVIEWER);
    private static final Set<Role> MONITORING =
            Set.of(Role.EVALUATOR, Role.REVIEWER, Role.UNIT_ADMIN, Role.AGENCY_ADMIN, Role.AUDITOR);
    private static final Set<Role> OF_THE_AGENCY = Set.of(Role.AGENCY_ADMIN, Role.AUDITOR);

    private final WebSettings settings;
    private final BusinessClock clock;
    private final ObjectProvider<NavigationCounts> counts;

    Navigation(WebSettings settings, BusinessClock clock, ObjectProvider<NavigationCounts> counts) {
        this.settings = settings;
        this.clock = clock;
        this.counts = counts;
    }

    List<Frame.Entry> of(Person person, String here) {
        NavigationCounts source = counts.getIfAvailable();
        Counts open = source == null ? new Counts(0, 0) : source.of(person.id());
        int year = clock.today(settings.zone()).getYear();
        List<Frame.Entry> entries = new ArrayList<>();
        entries.add(entry("/tugas", "web.navigation.tasks", here, open.mine() + open.team()));
        if (person.roles().contains(Role.EMPLOYEE)) {
            entries.add(entry("/skp/" + year, "web.navigation.contract", here, 0));
        }
        if (holdsAny(person, WITH_A_TEAM)) {
            entries.add(entry("/tim", "web.navigation.team", here, open.team()));
        }
        if (holdsAny(person, MONITORING)) {
            entries.add(entry("/pemantauan", "web.navigation.monitoring", here, 0));
        }
        if (holdsAny(person, OF_THE_AGENCY)) {
            entries.add(entry("/pemantauan/peristiwa", "web.navigation.intake", here, 0));
            entries.add(entry("/akun", "web.navigation.accounts", here, 0));
        }
        return entries;
    }

    private static boolean holdsAny(Person person, Set<Role> roles) {
        return !Collections.disjoint(person.roles(), roles);
    }

    private static Frame.Entry entry(String href, String key, String here, int count) {
        return new Frame.Entry(href, key, isWithin(here, href), count);
    }

    private static boolean isWithin(String here, String href) {
        boolean intake = here.startsWith("/pemantauan/peristiwa");
        if (href.startsWith("/pemantauan")) {
            return here.startsWith(href) && intake == href.endsWith("peristiwa");
        }
        return here.startsWith(href.startsWith("/skp") ? "/skp" : href);
    }
}
