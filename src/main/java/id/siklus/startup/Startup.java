package id.siklus.startup;

import java.util.List;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.io.support.SpringFactoriesLoader;

/**
 * Once the settings are known and before any bean, migration or port: runs the command that was asked for and ends, or
 * runs all checks and lets the application start.
 */
public final class Startup implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private final List<String> arguments;

    public Startup(List<String> arguments) {
        this.arguments = arguments;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ClassLoader classes = context.getClassLoader();
        Environment environment = context.getEnvironment();
        if (isCommand()) {
            List<StartCommand> commands = SpringFactoriesLoader.loadFactories(StartCommand.class, classes);
            named(commands).run(environment, arguments.subList(1, arguments.size()));
            System.exit(0);
        }
        SpringFactoriesLoader.loadFactories(StartCheck.class, classes).forEach(check -> check.check(environment));
    }

    /** Settings of the framework begin with two dashes. */
    private boolean isCommand() {
        return !arguments.isEmpty() && !arguments.get(0).startsWith("-");
    }

    private StartCommand named(List<StartCommand> commands) {
        return commands.stream()
                .filter(command -> command.word().equals(arguments.get(0)))
                .findFirst()
                .orElseThrow(() -> new StartRefused("There is no command " + arguments.get(0) + ", only "
                        + String.join(
                                ", ", commands.stream().map(StartCommand::word).toList()) + "."));
    }
}
