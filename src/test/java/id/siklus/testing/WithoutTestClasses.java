package id.siklus.testing;

import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/**
 * Keeps the fixtures of tests out of the application, which shares its class path with them when a test or the reference
 * set-up starts it. The reference set-up's own classes guard themselves.
 */
public final class WithoutTestClasses implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getBeanFactory().registerSingleton(Filter.class.getName(), new Filter());
    }

    private static final class Filter extends TypeExcludeFilter {

        @Override
        public boolean match(MetadataReader found, MetadataReaderFactory readers) {
            return found.getResource().toString().contains("test-classes")
                    && !found.getClassMetadata().getClassName().startsWith("id.siklus.reference.");
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Filter;
        }

        @Override
        public int hashCode() {
            return Filter.class.hashCode();
        }
    }
}
