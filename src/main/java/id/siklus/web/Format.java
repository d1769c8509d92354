package id.siklus.web;

import id.siklus.shared.BusinessClock;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Dates, distances and numbers as a reader of the current language writes them, in the zone of the office. In templates
 * {@code @format}: {@code 22 Jan 2026, 10.31 WIB}, {@code 9 hari lagi}, {@code 2.140}.
 */
@Component("format")
public class Format {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id-ID");

    private final WebSettings settings;
    private final BusinessClock clock;
    private final MessageSource messages;

    Format(WebSettings settings, BusinessClock clock, MessageSource messages) {
        this.settings = settings;
        this.clock = clock;
        this.messages = messages;
    }

    /** The business date and time now. */
    public Instant now() {
        return clock.now();
    }

    /** {@code 22 Jan 2026, 10.31 WIB}. */
    public String moment(Instant at) {
        return date(at) + ", " + time(at);
    }

    /** {@code 22 Jan 2026}, the date in the office. */
    public String date(Instant at) {
        return day(at.atZone(settings.zone()).toLocalDate());
    }

    /** {@code 22 Jan 2026}. */
    public String day(LocalDate date) {
        return with("d MMM uuuu", date);
    }

    /** {@code Kam, 22 Jan}. */
    public String shortDay(LocalDate date) {
        return with("EEE, d MMM", date);
    }

    /** {@code 10.31 WIB}. */
    public String time(Instant at) {
        ZonedDateTime there = at.atZone(settings.zone());
        return with(isEnglish() ? "HH:mm" : "HH.mm", there) + " " + zone();
    }

    /** {@code Januari 2026}. */
    public String month(YearMonth month) {
        return with("LLLL uuuu", month);
    }

    /** {@code Januari}. */
    public String monthName(int month) {
        return java.time.Month.of(month).getDisplayName(TextStyle.FULL_STANDALONE, locale());
    }

    /** {@code 9 hari lagi}, {@code hari ini}, {@code Lewat 4 hari}: counted in calendar days of the office. */
    public String distance(Instant due) {
        long days = ChronoUnit.DAYS.between(
                clock.today(settings.zone()), due.atZone(settings.zone()).toLocalDate());
        if (due.isBefore(clock.now())) {
            return text("web.distance.past", -days);
        }
        return text("web.distance.left", days);
    }

    /** How long something lasts already: {@code 7 hari}. */
    public String age(Instant since) {
        long days = ChronoUnit.DAYS.between(since.atZone(settings.zone()).toLocalDate(), clock.today(settings.zone()));
        return text("web.distance.age", Math.max(days, 0));
    }

    /** {@code 2.140} and {@code 0,8}. */
    public String number(Number number) {
        NumberFormat format = NumberFormat.getNumberInstance(locale());
        format.setMaximumFractionDigits(3);
        return format.format(number);
    }

    /** For machines: the {@code datetime} of an element. */
    public String iso(Instant at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                at.truncatedTo(ChronoUnit.SECONDS).atZone(settings.zone()));
    }

    private String zone() {
        return switch (settings.zone().getId()) {
            case "Asia/Makassar" -> "WITA";
            case "Asia/Jayapura" -> "WIT";
            default -> "WIB";
        };
    }

    private static String with(String pattern, TemporalAccessor value) {
        return DateTimeFormatter.ofPattern(pattern, locale()).format(value);
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale());
    }

    private static boolean isEnglish() {
        return locale().getLanguage().equals("en");
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale().getLanguage().equals("en") ? Locale.ENGLISH : INDONESIAN;
    }
}
