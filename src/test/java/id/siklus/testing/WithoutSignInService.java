package id.siklus.testing;

import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;

/** Keeps the application from becoming a sign-in service itself, because one for tests lies on its class path. */
public final class WithoutSignInService implements AutoConfigurationImportFilter {

    @Override
    public boolean[] match(String[] configurations, AutoConfigurationMetadata metadata) {
        boolean[] wanted = new boolean[configurations.length];
        for (int index = 0; index < configurations.length; index++) {
            String name = configurations[index];
            wanted[index] = name == null || !name.contains(".oauth2.server.servlet.OAuth2AuthorizationServer");
        }
        return wanted;
    }
}
