package id.siklus.web.pages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The words of all rooms: every bundle under {@code messages/} is found, so a new room edits nothing here. Bahasa
 * Indonesia is the bundle without a suffix.
 */
@Configuration(proxyBeanMethods = false)
class MessagesConfiguration {

    private static final String ENDING = ".properties";

    @Bean
    MessageSource messageSource() throws IOException {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        Resource[] found = new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*" + ENDING);
        messages.setBasenames(Stream.of(found)
                .map(Resource::getFilename)
                .filter(name -> name != null && !name.contains("_"))
                .map(name -> "messages/" + name.substring(0, name.length() - ENDING.length()))
                .sorted()
                .toArray(String[]::new));
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        // An Indonesian reader on an English machine must not get English.
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        return messages;
    }
}
