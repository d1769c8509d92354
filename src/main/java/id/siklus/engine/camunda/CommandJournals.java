package id.siklus.engine.camunda;

import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.stereotype.Component;

/** Opens a {@link CommandJournal} for each engine command that needs one. */
@Component
final class CommandJournals implements SessionFactory {

    private final TaskAnnouncements tasks;
    private final JdbcMailWaits mailWaits;

    CommandJournals(TaskAnnouncements tasks, JdbcMailWaits mailWaits) {
        this.tasks = tasks;
        this.mailWaits = mailWaits;
    }

    @Override
    public Class<?> getSessionType() {
        return CommandJournal.class;
    }

    @Override
    public Session openSession() {
        return new CommandJournal(tasks, mailWaits);
    }
}
