package id.siklus.reference;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.siklus.contract.Aspect;
import id.siklus.contract.Behaviour;
import id.siklus.contract.BehaviourValue;
import id.siklus.contract.ContractText;
import id.siklus.contract.Indicator;
import id.siklus.contract.MeasurementPattern;
import id.siklus.contract.ResultKind;
import id.siklus.contract.WorkResult;
import id.siklus.shared.PersonId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Month;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the people of the bureau have written into their SKP; the texts are in {@code reference/contracts.json}. */
final class BureauContracts {

    private final Map<PersonId, ContractText> texts;

    BureauContracts(ObjectMapper json) {
        try (InputStream file = BureauContracts.class.getResourceAsStream("/reference/contracts.json")) {
            List<WrittenContract> written = json.readValue(file, new TypeReference<>() {});
            this.texts = written.stream()
                    .collect(Collectors.toMap(contract -> new PersonId(contract.person), WrittenContract::text));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    ContractText of(PersonId person) {
        ContractText text = texts.get(person);
        if (text == null) {
            throw new IllegalArgumentException("reference/contracts.json has no text of " + person);
        }
        return text;
    }

    record WrittenContract(
            String person, String name, List<WrittenResult> results, Map<BehaviourValue, String> expectations) {

        ContractText text() {
            return new ContractText(
                    results.stream().map(WrittenResult::result).toList(),
                    expectations.entrySet().stream()
                            .map(expected -> new Behaviour(expected.getKey(), expected.getValue()))
                            .toList());
        }
    }

    record WrittenResult(String code, ResultKind kind, String text, String parent, List<WrittenIndicator> indicators) {

        WorkResult result() {
            return new WorkResult(
                    code,
                    kind,
                    text,
                    parent,
                    indicators.stream().map(WrittenIndicator::indicator).toList());
        }
    }

    record WrittenIndicator(
            String code,
            Aspect aspect,
            String text,
            BigDecimal target,
            String unit,
            MeasurementPattern pattern,
            List<Integer> months) {

        Indicator indicator() {
            Set<Month> measured = months.stream()
                    .map((Function<Integer, Month>) Month::of)
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(Month.class)));
            return new Indicator(code, aspect, text, target, unit, pattern, measured);
        }
    }
}
