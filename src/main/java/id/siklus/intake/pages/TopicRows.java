package id.siklus.intake.pages;

import id.siklus.intake.IntakeOverview;
import id.siklus.intake.TopicProgress;
import id.siklus.web.chart.Sparkline;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The topics as the page shows them: in words, with a line of the last hour. */
@Component
class TopicRows {

    private static final int WIDTH = Sparkline.WIDTH;
    private static final int HEIGHT = Sparkline.HEIGHT;
    private static final int MARGIN = 3;

    private final MessageSource messages;

    TopicRows(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * A topic.
     *
     * @param age of its newest record, in words; absent before the first
     * @param line the greatest lag of each minute of the last hour
     */
    record Row(
            TopicProgress topic,
            String name,
            TopicProgress.State state,
            @Nullable String age,
            String behind,
            Sparkline line) {}

    List<Row> of(IntakeOverview overview) {
        return overview.topics().stream()
                .map(topic -> new Row(
                        topic,
                        words("intake.topic." + topic.topic()),
                        topic.state(overview.at()),
                        age(topic.newestAt(), overview.at()),
                        duration(Duration.ofSeconds(topic.lagSeconds())),
                        line(topic)))
                .toList();
    }

    private @Nullable String age(@Nullable Instant newest, Instant now) {
        return newest == null ? null : duration(Duration.between(newest, now));
    }

    private String duration(Duration duration) {
        long seconds = Math.max(0, duration.toSeconds());
        if (seconds < 120) {
            return words("intake.seconds", seconds);
        }
        if (seconds < 7200) {
            return words("intake.minutes", seconds / 60);
        }
        return seconds < 172_800 ? words("intake.hours", seconds / 3600) : words("intake.days", seconds / 86_400);
    }

    private Sparkline line(TopicProgress topic) {
        List<Long> lags = topic.lags();
        long top = lags.stream().mapToLong(Long::longValue).max().orElse(0);
        String title = words("intake.line", words("intake.topic." + topic.topic()), top);
        double step = (WIDTH - 2.0 * MARGIN) / Math.max(1, lags.size() - 1);
        String points = IntStream.range(0, lags.size())
                .mapToObj(minute -> Math.round(MARGIN + minute * step)
                        + ","
                        + Math.round(
                                HEIGHT - MARGIN - (top == 0 ? 0 : lags.get(minute) * (HEIGHT - 2.0 * MARGIN) / top)))
                .collect(Collectors.joining(" "));
        return new Sparkline(title, "", points, List.of());
    }

    private String words(String key, Object... arguments) {
        String text = messages.getMessage(key, arguments, key, LocaleContextHolder.getLocale());
        return text == null ? key : text;
    }
}
