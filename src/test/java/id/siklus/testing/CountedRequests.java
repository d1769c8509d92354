package id.siklus.testing;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Writes down which statements each HTTP request executes. Every execution on a connection of the pool counts, whoever
 * asks for it, with one exception: what Spring Session says to its own tables ({@code web.session…}), which is the same
 * for every request of somebody signed in. Beginning and end of a transaction are no statements of ours: the driver sends
 * them along.
 */
@TestConfiguration(proxyBeanMethods = false)
public class CountedRequests {

    /** Under this name of the caller's choice the request is found again. */
    public static final String MARK = "X-Mark";

    private static final ThreadLocal<List<String>> OF_THIS_REQUEST = new ThreadLocal<>();
    private static final Map<String, CompletableFuture<Seen>> SEEN = new ConcurrentHashMap<>();

    /**
     * A request as the application saw it.
     *
     * @param handler the pattern of its address; empty where none fits
     */
    public record Seen(String handler, List<String> statements) {}

    /** The request that carried the mark; its answer may have arrived a moment before it was through. */
    public static Seen seen(String mark) {
        try {
            return awaited(mark).get(10, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException | TimeoutException never) {
            throw new IllegalStateException("No request was marked " + mark, never);
        } finally {
            SEEN.remove(mark);
        }
    }

    private static CompletableFuture<Seen> awaited(String mark) {
        return SEEN.computeIfAbsent(mark, first -> new CompletableFuture<>());
    }

    @Bean
    static BeanPostProcessor countingDataSource() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source ? new Counting(source) : bean;
            }
        };
    }

    @Bean
    static FilterRegistrationBean<OncePerRequestFilter> countingFilter() {
        FilterRegistrationBean<OncePerRequestFilter> filter = new FilterRegistrationBean<>(new Counter());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    /** Around everything else, so that the statements of filters are counted as well. */
    private static final class Counter extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            String mark = request.getHeader(MARK);
            List<String> statements = new ArrayList<>();
            OF_THIS_REQUEST.set(statements);
            try {
                chain.doFilter(request, response);
            } finally {
                OF_THIS_REQUEST.remove();
                if (mark != null) {
                    Object handler = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
                    awaited(mark)
                            .complete(new Seen(handler == null ? "" : handler.toString(), List.copyOf(statements)));
                }
            }
        }
    }

    private static final class Counting extends DelegatingDataSource {

        Counting(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            return connection(super.getConnection());
        }

        private static Connection connection(Connection target) {
            return proxy(Connection.class, target, (self, method, arguments) -> {
                Object result = invoke(target, method, arguments);
                if (result instanceof Statement statement) {
                    Class<?> type = method.getReturnType();
                    return statement(type, statement, arguments == null ? "" : String.valueOf(arguments[0]));
                }
                return result;
            });
        }

        private static Object statement(Class<?> type, Statement target, String prepared) {
            return Proxy.newProxyInstance(
                    CountedRequests.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                        if (method.getName().startsWith("execute")) {
                            boolean told = arguments != null && arguments[0] instanceof String;
                            count(told ? (String) arguments[0] : prepared);
                        }
                        return invoke(target, method, arguments);
                    });
        }

        private static void count(String sql) {
            List<String> statements = OF_THIS_REQUEST.get();
            if (statements != null && !sql.contains("web.session")) {
                statements.add(sql.strip().replaceAll("\\s+", " "));
            }
        }

        private static <T> T proxy(Class<T> type, T target, InvocationHandler handler) {
            return type.cast(
                    Proxy.newProxyInstance(CountedRequests.class.getClassLoader(), new Class<?>[] {type}, handler));
        }

        private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
            try {
                return method.invoke(target, arguments);
            } catch (InvocationTargetException failed) {
                throw failed.getCause();
            }
        }
    }
}
