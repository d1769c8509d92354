package id.siklus.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import id.siklus.shared.PersonId;
import id.siklus.web.WebSettings;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Links in letters, received by a mail server of the test. */
class SmtpLinkMailTest {

    @RegisterExtension
    static final GreenMailExtension SERVER = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

    @Test
    void anInvitationArrivesInBahasaIndonesiaWithItsLinkAndUntilWhenItOpens() throws Exception {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        IssuedLink link = link("sari@contoh.example");

        assertThat(mail("https://siklus.example/", SERVER.getSmtp().getPort()).send(link))
                .isTrue();

        MimeMessage letter = SERVER.getReceivedMessages()[0];
        assertThat(letter.getSubject()).isEqualTo("Undangan: buka akun Siklus Anda");
        assertThat(letter.getAllRecipients()[0]).hasToString("sari@contoh.example");
        assertThat(GreenMailUtil.getBody(letter))
                .contains("https://siklus.example/tautan/" + link.secret().text())
                .contains("Yth. Sari")
                .contains("25 November 2026, 07.00 WIB");
    }

    @Test
    void whoeverHasNoAddressAndAServerThatIsAwayLeaveTheLinkWithTheAdmin() {
        assertThat(mail("https://siklus.example", SERVER.getSmtp().getPort()).send(link(null)))
                .isFalse();
        assertThat(mail("https://siklus.example", 1).send(link("sari@contoh.example")))
                .isFalse();
    }

    @Test
    void mailWithoutAnAddressOfTheDeploymentIsRefusedAtTheStart() {
        assertThatThrownBy(() -> mail("", 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("SIKLUS_PUBLIC_URL");
    }

    private static IssuedLink link(@Nullable String email) {
        return new IssuedLink(
                new PersonId("199203112019032006"),
                "Sari",
                LinkPurpose.INVITATION,
                LinkSecret.fresh(),
                Instant.parse("2026-11-25T00:00:00Z"),
                email);
    }

    private static SmtpLinkMail mail(String publicUrl, int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        @SuppressWarnings("unchecked")
        ObjectProvider<JavaMailSender> provider = mock(ObjectProvider.class);
        when(provider.getIfAvailable()).thenReturn(sender);
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/accounts");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        return new SmtpLinkMail(
                provider,
                new AccountSettings("", publicUrl, "siklus@contoh.example", Duration.ofDays(7), Duration.ofHours(2)),
                new WebSettings("Biro Contoh", ZoneId.of("Asia/Jakarta"), false, false, false),
                messages);
    }
}
