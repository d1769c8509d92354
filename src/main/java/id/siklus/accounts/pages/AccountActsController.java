package id.siklus.accounts.pages;

import id.siklus.accounts.GrantDuties;
import id.siklus.accounts.InvitePeople;
import id.siklus.accounts.ResetPasswords;
import id.siklus.roster.Capacity;
import id.siklus.shared.PersonId;
import id.siklus.web.CurrentPerson;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the admin does with the account of one person. */
@Controller
@RequestMapping("/akun/{person}")
class AccountActsController {

    private final InvitePeople inviting;
    private final ResetPasswords resetting;
    private final GrantDuties duties;
    private final HandOver handOver;

    AccountActsController(InvitePeople inviting, ResetPasswords resetting, GrantDuties duties, HandOver handOver) {
        this.inviting = inviting;
        this.resetting = resetting;
        this.duties = duties;
        this.handOver = handOver;
    }

    @PostMapping("/undang")
    String invite(
            @CurrentPerson PersonId actor,
            @PathVariable PersonId person,
            @RequestParam(required = false) @Nullable String email,
            Model model) {
        return handOver.links(List.of(inviting.invite(actor, person, email)), model);
    }

    @PostMapping("/tarik")
    String withdraw(@CurrentPerson PersonId actor, @PathVariable PersonId person) {
        inviting.withdraw(actor, person);
        return "redirect:/akun/" + person;
    }

    @PostMapping("/atur-ulang")
    String reset(@CurrentPerson PersonId actor, @PathVariable PersonId person, Model model) {
        return handOver.links(List.of(resetting.byAdmin(actor, person)), model);
    }

    @PostMapping("/peran")
    String grant(
            @CurrentPerson PersonId actor,
            @PathVariable PersonId person,
            @RequestParam Capacity capacity,
            @RequestParam(required = false) @Nullable String unit) {
        duties.grant(actor, person, capacity, unit);
        return "redirect:/akun/" + person;
    }

    @PostMapping("/peran/cabut")
    String revoke(
            @CurrentPerson PersonId actor,
            @PathVariable PersonId person,
            @RequestParam Capacity capacity,
            @RequestParam(required = false) @Nullable String unit) {
        duties.revoke(actor, person, capacity, unit);
        return "redirect:/akun/" + person;
    }
}
