package id.siklus.tasklist.pages;

import id.siklus.tasklist.ListedTask;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says a task in words: what to do, for which year or month. */
@Component("taskTitles")
class TaskTitles {

    private final MessageSource messages;

    TaskTitles(MessageSource messages) {
        this.messages = messages;
    }

    String of(ListedTask task, Locale locale) {
        YearMonth month = task.month();
        String period = month == null
                ? Integer.toString(task.year())
                : DateTimeFormatter.ofPattern("LLLL uuuu", locale).format(month);
        return messages.getMessage("tasklist.title." + task.kind(), new Object[] {period}, locale);
    }
}
