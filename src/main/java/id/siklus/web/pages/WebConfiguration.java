package id.siklus.web.pages;

import com.fasterxml.jackson.core.StreamReadConstraints;
import java.time.Duration;
import java.util.Locale;
import org.apache.catalina.filters.FailedRequestFilter;
import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/** Language and frame of every page. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id");

    private final FrameInterceptor frame;

    WebConfiguration(FrameInterceptor frame) {
        this.frame = frame;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        LocaleChangeInterceptor language = new LocaleChangeInterceptor();
        language.setParamName("lang");
        language.setIgnoreInvalidLocale(true);
        registry.addInterceptor(language);
        registry.addInterceptor(frame);
    }

    /** Static files carry the hash of their content in their address, so a browser never has to ask for one again. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/*.css", "/*.js", "/*.svg", "/vendor/**")
                .addResourceLocations("classpath:/static/", "classpath:/static/vendor/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    }

    /**
     * Says that a form is too large before anybody looks for what Tomcat has left out of it: without its token it would be
     * called stale.
     */
    @Bean
    FilterRegistrationBean<FailedRequestFilter> formsThatAreTooLarge() {
        FilterRegistrationBean<FailedRequestFilter> registration =
                new FilterRegistrationBean<>(new FailedRequestFilter());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }

    /** Of what scripts send, as far as a reader needs to go: the largest draft is a quarter of it. */
    @Bean
    Jackson2ObjectMapperBuilderCustomizer documentsThatAreTooLarge() {
        StreamReadConstraints limits = StreamReadConstraints.builder()
                .maxDocumentLength(4 << 20)
                .maxTokenCount(100_000)
                .build();
        return builder -> builder.postConfigurer(mapper -> mapper.getFactory().setStreamReadConstraints(limits));
    }

    /** Puts the hashes into the addresses that pages print. */
    @Bean
    ResourceUrlEncodingFilter resourceUrlEncodingFilter() {
        return new ResourceUrlEncodingFilter();
    }

    /** Bahasa Indonesia unless a cookie says otherwise; scripts, which keep no cookie, may ask with Accept-Language. */
    @Bean
    LocaleResolver localeResolver() {
        CookieLocaleResolver resolver = new CookieLocaleResolver("lang") {
            @Override
            protected Locale parseLocaleValue(String value) {
                return value.startsWith("en") ? Locale.ENGLISH : INDONESIAN;
            }
        };
        resolver.setDefaultLocaleFunction(request -> Doors.isForScripts(request)
                        && Locale.ENGLISH
                                .getLanguage()
                                .equals(request.getLocale().getLanguage())
                        && request.getHeader("Accept-Language") != null
                ? Locale.ENGLISH
                : INDONESIAN);
        resolver.setRejectInvalidCookies(false);
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookieSameSite("Lax");
        resolver.setCookieHttpOnly(true);
        return resolver;
    }
}
