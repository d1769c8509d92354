package id.siklus.tasklist;

import static id.siklus.shared.Columns.texts;

import id.siklus.engine.TaskTicket;
import id.siklus.engine.TasksClosed.Closed;
import id.siklus.shared.Ids;
import id.siklus.shared.PersonId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes the projection: one statement for all tasks of an engine command. */
@Repository
class JdbcTaskProjection {

    private static final String ADD = """
            insert into tasklist.open_task
                (id, business_key, task_key, kind, assignee, subject, requested_by, contract_code, year, month, unit,
                 stage, since, due_at, note, href, role)
            select *
              from unnest(
                :ids::uuid[], :businessKeys::text[], :taskKeys::text[], :kinds::text[], :assignees::text[],
                :subjects::text[], :requesters::text[], :codes::text[], :years::integer[], :months::text[],
                :units::text[], :stages::text[], :since::timestamptz[], :due::timestamptz[], :notes::text[],
                :hrefs::text[], :roles::text[])
            """;

    private static final String CLOSE = """
            with closing as (
                select * from unnest(:businessKeys::text[], :taskKeys::text[], :by::text[])
                    as closing (business_key, task_key, closed_by)),
            gone as (
                delete from tasklist.open_task open_task
                 using closing
                 where open_task.business_key = closing.business_key
                   and open_task.task_key = closing.task_key
                returning open_task.*, closing.closed_by)
            insert into tasklist.closed_task
                (id, business_key, task_key, kind, assignee, subject, requested_by, contract_code, year, month, unit,
                 stage, since, due_at, note, href, reminders, reminded_at, escalation, escalated_at, escalated_to,
                 closed_at, closed_by)
            select id, business_key, task_key, kind, assignee, subject, requested_by, contract_code, year, month, unit,
                   stage, since, due_at, note, href, reminders, reminded_at, escalation, escalated_at, escalated_to,
                   :at, closed_by
              from gone
            returning assignee, subject, escalated_to
            """;

    private final JdbcClient jdbc;

    JdbcTaskProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(List<TaskTicket> tickets) {
        jdbc.sql(ADD)
                .param("ids", texts(tickets, ticket -> Ids.next()))
                .param(
                        "businessKeys",
                        texts(tickets, ticket -> ticket.task().businessKey().value()))
                .param("taskKeys", texts(tickets, ticket -> ticket.task().task().value()))
                .param("kinds", texts(tickets, ticket -> ticket.task().kind()))
                .param("assignees", texts(tickets, TaskTicket::assignee))
                .param("subjects", texts(tickets, TaskTicket::subject))
                .param("requesters", texts(tickets, TaskTicket::requestedBy))
                .param("codes", texts(tickets, TaskTicket::contractCode))
                .param("years", texts(tickets, TaskTicket::year))
                .param("months", texts(tickets, TaskTicket::month))
                .param("units", texts(tickets, TaskTicket::unit))
                .param("stages", texts(tickets, TaskTicket::stage))
                .param("since", texts(tickets, TaskTicket::since))
                .param("due", texts(tickets, TaskTicket::dueAt))
                .param("notes", texts(tickets, TaskTicket::note))
                .param("hrefs", texts(tickets, TaskTicket::href))
                .param("roles", texts(tickets, ticket -> ticket.task().role()))
                .update();
    }

    /** Moves the tasks to the closed ones; answers with everybody whom that concerns. */
    Set<PersonId> close(List<Closed> tasks, Instant at) {
        Set<PersonId> concerned = new HashSet<>();
        jdbc.sql(CLOSE)
                .param("businessKeys", texts(tasks, task -> task.businessKey().value()))
                .param("taskKeys", texts(tasks, task -> task.task().value()))
                .param("by", texts(tasks, Closed::by))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    concerned.add(new PersonId(row.getString("assignee")));
                    concerned.add(new PersonId(row.getString("subject")));
                    for (String told : (String[]) row.getArray("escalated_to").getArray()) {
                        concerned.add(new PersonId(told));
                    }
                });
        return concerned;
    }
}
