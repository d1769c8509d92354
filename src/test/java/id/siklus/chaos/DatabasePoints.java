package id.siklus.chaos;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.PriorityOrdered;

/**
 * The points inside transactions: a data source that watches which statements pass. {@link ChaosNode} adds it by name;
 * classes of the tests are not scanned.
 */
class DatabasePoints implements BeanPostProcessor, PriorityOrdered {

    /** Before those that ask for the data source themselves. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? proxy(DataSource.class, new Source(source)) : bean;
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(DatabasePoints.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object pass(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    /** Whose transaction a connection carries at the moment. */
    private enum Work {
        NONE,
        BATCH,
        MAIL,
        REPLAY
    }

    private record Source(DataSource target) implements InvocationHandler {

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            Object result = pass(target, method, arguments);
            return method.getName().equals("getConnection")
                    ? DatabasePoints.proxy(Connection.class, new Watched((Connection) result))
                    : result;
        }
    }

    private static final class Watched implements InvocationHandler {

        private final Connection target;
        private Work work = Work.NONE;

        Watched(Connection target) {
            this.target = target;
        }

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            return switch (method.getName()) {
                case "prepareStatement" ->
                    DatabasePoints.proxy(
                            PreparedStatement.class, new Statement(this, (String) arguments[0], (PreparedStatement)
                                    pass(target, method, arguments)));
                case "commit" -> {
                    commit();
                    yield null;
                }
                case "rollback" -> {
                    if (arguments == null) {
                        work = Work.NONE;
                    }
                    yield pass(target, method, arguments);
                }
                default -> pass(target, method, arguments);
            };
        }

        private void commit() throws SQLException {
            Work ending = work;
            work = Work.NONE;
            reached(ending, Point.BEFORE_COMMIT, null, Point.DURING_REPLAY);
            target.commit();
            reached(ending, Point.AFTER_COMMIT, Point.AFTER_ENGINE_COMMIT, Point.AFTER_REPLAY);
        }

        private static void reached(
                Work ending, @Nullable Point ofBatch, @Nullable Point ofMail, @Nullable Point ofReplay) {
            Point point = switch (ending) {
                case BATCH -> ofBatch;
                case MAIL -> ofMail;
                case REPLAY -> ofReplay;
                case NONE -> null;
            };
            if (point != null) {
                KillSwitch.reached(point);
            }
        }

        void before(String sql) {
            if (sql.contains("select next_offset, topic_id from intake.consumer_offset")) {
                KillSwitch.reached(Point.DURING_REBALANCE);
            } else if (sql.contains("set next_offset = a.next")) {
                work = Work.BATCH;
            } else if (sql.contains("set_config('siklus.run'")) {
                work = Work.REPLAY;
            } else if (work == Work.MAIL && sql.contains("set attempts = 0,")) {
                KillSwitch.reached(Point.AFTER_ENGINE_COMMAND);
            }
        }

        void after(String sql) {
            if (sql.contains("insert into attendance.tap") || sql.contains("insert into work.fact ")) {
                KillSwitch.reached(Point.AFTER_LEDGER_INSERT);
            } else if (sql.contains("set state = 'DELIVERED'")) {
                work = Work.MAIL;
                KillSwitch.reached(Point.BEFORE_ENGINE_COMMAND);
            }
        }
    }

    private record Statement(Watched connection, String sql, PreparedStatement target) implements InvocationHandler {

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            if (!method.getName().startsWith("execute")) {
                return pass(target, method, arguments);
            }
            connection.before(sql);
            Object result = pass(target, method, arguments);
            connection.after(sql);
            return result;
        }
    }
}
