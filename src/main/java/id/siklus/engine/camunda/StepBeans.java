package id.siklus.engine.camunda;

import id.siklus.engine.ProcessStep;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/**
 * All that a delegate expression of a model can name: the beans that are a {@link ProcessStep}. They are looked up when
 * they run, because steps need the use cases of their room and those need the engine that is being built.
 */
@Component
final class StepBeans {

    private final ListableBeanFactory beans;

    StepBeans(ListableBeanFactory beans) {
        this.beans = beans;
    }

    Map<Object, Object> byName() {
        Map<Object, Object> steps = new HashMap<>();
        for (String name : beans.getBeanNamesForType(ProcessStep.class, true, false)) {
            steps.put(name, delegateTo(name));
        }
        return steps;
    }

    private JavaDelegate delegateTo(String name) {
        return execution -> beans.getBean(name, ProcessStep.class).run(new ExecutionContext(execution));
    }
}
