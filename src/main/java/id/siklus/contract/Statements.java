package id.siklus.contract;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What a signature says. Always in Indonesian, the language of the law, whatever language the page is in: these words
 * are part of the evidence.
 */
@Component
public class Statements {

    private static final Locale LANGUAGE_OF_THE_LAW = Locale.forLanguageTag("id");

    private final MessageSource messages;

    Statements(MessageSource messages) {
        this.messages = messages;
    }

    /** The sentence beside the box that is ticked. */
    public String of(SignatureRole role) {
        String key = role == SignatureRole.EMPLOYEE ? "contract.statement.employee" : "contract.statement.evaluator";
        return messages.getMessage(key, null, LANGUAGE_OF_THE_LAW);
    }
}
