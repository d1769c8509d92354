package id.siklus.accounts.pages;

import id.siklus.accounts.GrantDuties;
import id.siklus.accounts.InvitePeople;
import id.siklus.accounts.ListAccounts;
import id.siklus.accounts.ListAccounts.Listing;
import id.siklus.roster.Capacity;
import id.siklus.roster.OrgUnit;
import id.siklus.shared.DomainRefusal;
import id.siklus.shared.PersonId;
import id.siklus.web.CurrentPerson;
import id.siklus.web.Option;
import id.siklus.web.Refusals;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who can sign in and who cannot yet, unit by unit, and each person's own page. */
@Controller
@RequestMapping("/akun")
class AccountsController {

    private static final List<Capacity> DUTIES =
            List.of(Capacity.AGENCY_ADMIN, Capacity.UNIT_ADMIN, Capacity.AUDITOR, Capacity.ATTENDANCE_OPERATOR);

    private final ListAccounts listing;
    private final GrantDuties duties;
    private final InvitePeople inviting;
    private final HandOver handOver;
    private final Refusals refusals;

    AccountsController(
            ListAccounts listing, GrantDuties duties, InvitePeople inviting, HandOver handOver, Refusals refusals) {
        this.listing = listing;
        this.duties = duties;
        this.inviting = inviting;
        this.handOver = handOver;
        this.refusals = refusals;
    }

    @GetMapping
    String list(
            @CurrentPerson PersonId viewer,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String nip,
            Model model) {
        String number = nip == null ? "" : PersonId.asTyped(nip);
        if (PersonId.hasShape(number)) {
            return "redirect:/akun/" + number;
        }
        Listing found = listing.of(viewer, unit);
        model.addAttribute("listing", found);
        model.addAttribute("units", options(found.units()));
        return "accounts/list";
    }

    @PostMapping("/undang")
    String inviteUnit(@CurrentPerson PersonId actor, @RequestParam String unit, Model model) {
        try {
            return handOver.links(inviting.inviteUnit(actor, unit), model);
        } catch (DomainRefusal refused) {
            if (refused.kind() == DomainRefusal.Kind.FORBIDDEN) {
                throw refused;
            }
            model.addAttribute("problems", refusals.problems(refused));
            return list(actor, unit, null, model);
        }
    }

    @GetMapping("/{person}")
    String one(@CurrentPerson PersonId viewer, @PathVariable PersonId person, Model model) {
        ListAccounts.Person found = listing.one(viewer, person);
        model.addAttribute("person", found);
        model.addAttribute("duties", duties.of(viewer, person));
        model.addAttribute("capacities", DUTIES);
        model.addAttribute("units", options(listing.units(viewer)));
        model.addAttribute("own", viewer.equals(person));
        return "accounts/person";
    }

    private static List<Option> options(List<OrgUnit> units) {
        return units.stream().map(unit -> new Option(unit.code(), unit.name())).toList();
    }
}
