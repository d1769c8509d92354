package id.siklus.web.pages;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.Session;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What an open page asks for by itself, such as its figures every five seconds, keeps no session alive: a screen that
 * nobody attends to is signed out after the same time as any other. Such requests say so in a header, and whatever they
 * are given, the session is left as it was.
 */
@Configuration(proxyBeanMethods = false)
class IdleSessions {

    static final String BY_ITSELF = "X-Siklus-Live";

    /** The session of the request at hand that a page made by itself; empty until it is found, absent otherwise. */
    private static final ThreadLocal<@Nullable String> UNTOUCHED = new ThreadLocal<>();

    @Bean
    static FilterRegistrationBean<OncePerRequestFilter> requestsOfPagesThemselves() {
        FilterRegistrationBean<OncePerRequestFilter> registration = new FilterRegistrationBean<>(new ByThemselves());
        registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
        return registration;
    }

    @Bean
    static BeanPostProcessor sessionsLeftAsTheyWere() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (!(bean instanceof JdbcIndexedSessionRepository)) {
                    return bean;
                }
                ProxyFactory proxy = new ProxyFactory(bean);
                proxy.setProxyTargetClass(true);
                proxy.addAdvice(new LeaveUntouched());
                return proxy.getProxy();
            }
        };
    }

    private static final class ByThemselves extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (!request.getMethod().equals("GET") || request.getHeader(BY_ITSELF) == null) {
                chain.doFilter(request, response);
                return;
            }
            UNTOUCHED.set("");
            try {
                chain.doFilter(request, response);
            } finally {
                UNTOUCHED.remove();
            }
        }
    }

    /** Passes over the saving of a session that was found for such a request. */
    private static final class LeaveUntouched implements MethodInterceptor {

        @Override
        public @Nullable Object invoke(MethodInvocation call) throws Throwable {
            String untouched = UNTOUCHED.get();
            if (untouched == null) {
                return call.proceed();
            }
            String method = call.getMethod().getName();
            if (method.equals("save") && call.getArguments()[0] instanceof Session session) {
                return session.getId().equals(untouched) ? null : call.proceed();
            }
            Object found = call.proceed();
            if (method.equals("findById") && found instanceof Session session) {
                UNTOUCHED.set(session.getId());
            }
            return found;
        }
    }
}
