package id.siklus.engine.camunda;

import static java.util.stream.Collectors.toCollection;

import id.siklus.engine.BusinessKey;
import id.siklus.engine.Mailbox;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps mail per business key until somebody waits for it. */
@Component
class JdbcMailbox implements Mailbox {

    /**
     * Mail for an instance that has ended already is kept as expired, so that the question where it went has an answer.
     * Returned are the keys where somebody waits for what came in: whatever lay there before was awaited no less before.
     */
    private static final String POST = """
            with posted as (
                insert into engine.mail (business_key, message, variables, state, settled_at, reason)
                select posted.business_key, posted.message, posted.variables,
                       case when key.ended_at is null then 'PENDING' else 'EXPIRED' end,
                       case when key.ended_at is not null then clock_timestamp() end,
                       case when key.ended_at is not null then 'the instance has ended' end
                from unnest(:keys, :messages, :variables) with ordinality
                     as posted(business_key, message, variables, nth)
                join engine.mailbox_key key using (business_key)
                order by posted.nth
                on conflict (business_key, message, md5(variables)) where state in ('PENDING', 'PARKED') do nothing
                returning business_key, message, state)
            select distinct business_key
            from posted
            where state = 'PENDING'
              and exists (select from engine.wait
                          where wait.business_key = posted.business_key and wait.message = posted.message)
            """;

    private final JdbcClient jdbc;
    private final JdbcMailboxKeys keys;
    private final VariablesJson json;

    JdbcMailbox(JdbcClient jdbc, JdbcMailboxKeys keys, VariablesJson json) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.json = json;
    }

    /** Without a transaction around it the lock of the mailbox would be gone before the mail is in. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void post(Collection<Mail> mail) {
        if (mail.isEmpty()) {
            return;
        }
        Set<BusinessKey> addressed = mail.stream().map(Mail::businessKey).collect(toCollection(TreeSet::new));
        keys.lock(addressed);
        keys.makeDue(jdbc.sql(POST)
                .param("keys", column(mail, each -> each.businessKey().value()))
                .param("messages", column(mail, each -> each.message().value()))
                .param("variables", column(mail, each -> json.write(each.variables())))
                .query(String.class)
                .list());
    }

    private static String[] column(Collection<Mail> mail, Function<Mail, String> value) {
        return mail.stream().map(value).toArray(String[]::new);
    }
}
