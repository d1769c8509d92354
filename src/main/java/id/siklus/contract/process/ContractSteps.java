package id.siklus.contract.process;

import id.siklus.contract.ContractId;
import id.siklus.contract.FlagLate;
import id.siklus.engine.ProcessStep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the process of a contract wants from this room. Each bean is named by a delegate expression in the model. */
@Configuration(proxyBeanMethods = false)
class ContractSteps {

    @Bean
    ProcessStep flagLate(FlagLate flagLate) {
        return step -> flagLate.flag(new ContractId(step.businessKey().asUuid()));
    }
}
