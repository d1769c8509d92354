package id.siklus.accounts.pages;

import id.siklus.accounts.AccountSettings;
import id.siklus.accounts.IssuedLink;
import id.siklus.accounts.LinkMail;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Brings fresh links to their people: by mail where that works, else by the hand of the admin who sees them once. */
@Component
class HandOver {

    private final LinkMail mail;
    private final AccountSettings settings;

    HandOver(LinkMail mail, AccountSettings settings) {
        this.mail = mail;
        this.settings = settings;
    }

    /** Sends what can be sent, and names the page that shows the rest. */
    String links(List<IssuedLink> issued, Model model) {
        List<LinkRow> rows = issued.stream().map(this::row).toList();
        model.addAttribute("rows", rows);
        model.addAttribute(
                "mailed", rows.stream().filter(row -> row.address().isEmpty()).count());
        model.addAttribute("purpose", issued.get(0).purpose());
        return "accounts/links";
    }

    private LinkRow row(IssuedLink link) {
        String address = mail.send(link) ? "" : base() + link.path();
        return new LinkRow(link.name(), link.person().value(), address, link.expiresAt());
    }

    private String base() {
        return settings.publicUrl().isBlank()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()
                : settings.publicUrl().replaceAll("/+$", "");
    }
}
