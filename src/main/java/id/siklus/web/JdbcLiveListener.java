package id.siklus.web;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Hears what any node announces, on one connection of its own beside the pool, and hands it to the open pages of this
 * node. When the connection breaks, it takes a new one and refreshes every page once, because something may have been
 * missed meanwhile.
 */
@Component
@ConditionalOnProperty(name = "siklus.web.live-enabled", matchIfMissing = true)
class JdbcLiveListener implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(JdbcLiveListener.class);
    private static final Duration WAIT = Duration.ofSeconds(1);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(2);

    private final JdbcConnectionDetails database;
    private final LiveStreams streams;
    private volatile @Nullable Thread thread;

    JdbcLiveListener(JdbcConnectionDetails database, LiveStreams streams) {
        this.database = database;
        this.streams = streams;
    }

    @Override
    public void start() {
        Thread listener = new Thread(this::listen, "live-listener");
        listener.setDaemon(true);
        thread = listener;
        listener.start();
    }

    private void listen() {
        boolean missedSome = false;
        while (isRunning()) {
            try (Connection connection = connect()) {
                if (missedSome) {
                    streams.everythingChanged();
                }
                forward(connection.unwrap(PGConnection.class));
            } catch (SQLException broken) {
                if (isRunning()) {
                    log.warn("Live updates pause, the database does not answer: {}", broken.getMessage());
                    missedSome = true;
                    LockSupport.parkNanos(PAUSE_AFTER_FAILURE.toNanos());
                }
            }
        }
    }

    private Connection connect() throws SQLException {
        Connection connection =
                DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(), database.getPassword());
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + JdbcLiveUpdates.CHANNEL);
        }
        return connection;
    }

    private void forward(PGConnection connection) throws SQLException {
        while (isRunning()) {
            PGNotification[] heard = connection.getNotifications((int) WAIT.toMillis());
            if (heard == null) {
                continue;
            }
            for (PGNotification notification : heard) {
                JdbcLiveUpdates.LiveChange change = JdbcLiveUpdates.LiveChange.from(notification.getParameter());
                streams.changed(change.topic(), change.people());
            }
        }
    }

    @Override
    public void stop() {
        Thread listener = thread;
        thread = null;
        if (listener != null) {
            try {
                listener.join(WAIT.multipliedBy(3).toMillis());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
