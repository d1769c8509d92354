package id.siklus.bench;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/** The smallest process that can take any number of messages: it waits for one, and waits again. */
final class MessageLoop {

    private MessageLoop() {}

    static BpmnModelInstance model(String process, String message) {
        return Bpmn.createExecutableProcess(process)
                .camundaHistoryTimeToLive(30)
                .startEvent()
                .exclusiveGateway("again")
                .intermediateCatchEvent("waits")
                .message(message)
                .connectTo("again")
                .done();
    }
}
