package id.siklus.startup;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.validation.FieldError;

/**
 * Says in one sentence on the error stream why the application does not start, where the reason lies outside of it. What
 * is not recognised here is a bug or a surprise and gets the framework's full report.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StartFailures implements SpringBootExceptionReporter {

    private static final Pattern TAKEN_OVER = Pattern.compile("\\$\\{([^}:]+)}");

    /** A room that cannot read a variable of ours names it in its sentence. */
    private static final Pattern OUR_VARIABLE = Pattern.compile("\\bSIKLUS_[A-Z_]+");

    @Override
    public boolean reportException(Throwable failure) {
        Optional<String> sentence = sentence(failure);
        sentence.ifPresent(words -> System.err.println("Siklus does not start. " + words));
        return sentence.isPresent();
    }

    /** The sentence, where there is one. */
    static Optional<String> sentence(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartRefused refused) {
                return Optional.of(String.valueOf(refused.getMessage()));
            }
            if (cause instanceof IllegalArgumentException
                    && OUR_VARIABLE.matcher(String.valueOf(cause.getMessage())).find()) {
                return Optional.of(String.valueOf(cause.getMessage()));
            }
            if (cause instanceof PortInUseException taken) {
                return Optional.of("Port " + taken.getPort()
                        + " is taken by another program: stop that program, or choose another port with SERVER_PORT or "
                        + "SIKLUS_MANAGEMENT_PORT.");
            }
            if (cause instanceof BindException malformed) {
                return Optional.of(malformed(malformed));
            }
        }
        return Optional.empty();
    }

    private static String malformed(BindException malformed) {
        for (Throwable cause = malformed.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof BindValidationException invalid) {
                return invalid.getValidationErrors().getAllErrors().stream()
                        .findFirst()
                        .map(error -> "A setting below " + malformed.getName() + " is wrong: "
                                + (error instanceof FieldError field
                                        ? SettingName.asVariable(malformed.getName() + "." + field.getField()) + " "
                                        : "")
                                + error.getDefaultMessage() + ".")
                        .orElse("The settings below " + malformed.getName() + " are not valid.");
            }
        }
        String name = nameOf(malformed);
        String value = SettingName.isSecret(name) ? "" : valueOf(malformed);
        return SettingName.asVariable(name) + value + " cannot be read as " + kind(malformed) + ".";
    }

    /** Of the setting where the value stands: one may be taken over from another. */
    private static String nameOf(BindException malformed) {
        ConfigurationProperty property = malformed.getProperty();
        if (property == null) {
            return malformed.getName().toString();
        }
        Matcher other = TAKEN_OVER.matcher(String.valueOf(property.getValue()));
        return other.matches() ? other.group(1) : property.getName().toString();
    }

    private static String valueOf(BindException malformed) {
        for (Throwable cause = malformed.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof ConversionFailedException failed) {
                return "=" + failed.getValue();
            }
        }
        return "";
    }

    private static String kind(BindException malformed) {
        Class<?> type = malformed.getTarget().getType().toClass();
        if (type == ZoneId.class) {
            return "a time zone like Asia/Jakarta";
        }
        if (type == Duration.class) {
            return "a duration like 30s or 5m";
        }
        if (Number.class.isAssignableFrom(type) || type == int.class || type == long.class) {
            return "a number";
        }
        return type == boolean.class || type == Boolean.class ? "true or false" : "a value of this setting";
    }
}
