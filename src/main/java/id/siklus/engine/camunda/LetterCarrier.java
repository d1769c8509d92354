package id.siklus.engine.camunda;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Hands letters to the executions that wait for them, all in one engine command. */
@Component
final class LetterCarrier {

    private final RuntimeService runtime;
    private final EngineCommands commands;
    private final VariablesJson json;

    LetterCarrier(RuntimeService runtime, EngineCommands commands, VariablesJson json) {
        this.runtime = runtime;
        this.commands = commands;
        this.json = json;
    }

    /** By execution id: a message name alone, or a variable, would search among all that wait. */
    void carry(List<JdbcDeliveries.Letter> letters) {
        commands.run(() -> {
            WholeInstances.load(
                    letters.stream().map(JdbcDeliveries.Letter::executionId).toList());
            letters.forEach(letter -> runtime.messageEventReceived(
                    letter.message(), letter.executionId(), json.read(letter.variables())));
        });
    }
}
