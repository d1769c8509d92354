package id.siklus.accounts;

import id.siklus.web.WebSettings;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Mails in Bahasa Indonesia, which every reader here understands, whatever the language of whoever caused them. */
@Component
class SmtpLinkMail implements LinkMail {

    private static final Logger log = LoggerFactory.getLogger(SmtpLinkMail.class);
    private static final Locale INDONESIAN = Locale.forLanguageTag("id");

    private final @Nullable JavaMailSender sender;
    private final AccountSettings settings;
    private final WebSettings web;
    private final MessageSource messages;

    SmtpLinkMail(
            ObjectProvider<JavaMailSender> sender, AccountSettings settings, WebSettings web, MessageSource messages) {
        this.sender = sender.getIfAvailable();
        this.settings = settings;
        this.web = web;
        this.messages = messages;
        if (this.sender != null && settings.publicUrl().isBlank()) {
            throw new IllegalArgumentException("Mails need the address of this deployment for their links: set "
                    + "SIKLUS_PUBLIC_URL beside spring.mail.host.");
        }
    }

    @Override
    public boolean isConfigured() {
        return sender != null;
    }

    @Override
    public boolean send(IssuedLink link) {
        if (sender == null || link.email() == null) {
            return false;
        }
        try {
            sender.send(letter(link, link.email()));
            return true;
        } catch (MailException undelivered) {
            log.warn(
                    "A mail with a link could not be handed over: {}",
                    undelivered.getClass().getSimpleName());
            return false;
        }
    }

    private SimpleMailMessage letter(IssuedLink link, String address) {
        boolean invitation = link.purpose() == LinkPurpose.INVITATION;
        String until = DateTimeFormatter.ofPattern("d MMMM uuuu, HH.mm z", INDONESIAN)
                .format(link.expiresAt().atZone(web.zone()));
        String url = settings.publicUrl().replaceAll("/+$", "") + link.path();
        SimpleMailMessage letter = new SimpleMailMessage();
        letter.setFrom(settings.mailFrom());
        letter.setTo(address);
        letter.setSubject(text(invitation ? "accounts.mail.invitation" : "accounts.mail.reset"));
        letter.setText(text(
                invitation ? "accounts.mail.invitation.text" : "accounts.mail.reset.text",
                link.name(),
                web.agency(),
                url,
                until));
        return letter;
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, INDONESIAN);
    }
}
