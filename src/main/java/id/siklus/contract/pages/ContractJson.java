package id.siklus.contract.pages;

import id.siklus.contract.Aspect;
import id.siklus.contract.BehaviourValue;
import id.siklus.contract.ContractIdentity;
import id.siklus.contract.ContractState;
import id.siklus.contract.ContractView;
import id.siklus.contract.Indicator;
import id.siklus.contract.MeasurementPattern;
import id.siklus.contract.ResultKind;
import id.siklus.contract.SignatureRole;
import id.siklus.contract.SkpContract;
import id.siklus.contract.WorkResult;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.Month;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contract over HTTP. Whoever sees states and dates only gets empty lists of results and behaviours.
 *
 * @param lateReason what the first signature after January said; states-and-dates readers do not see it
 * @param revision to be sent back with a draft, so that nobody overwrites what they have not seen
 */
record ContractJson(
        String code,
        int year,
        int segment,
        int version,
        long revision,
        ContractState state,
        boolean late,
        @Nullable String lateReason,
        String employee,
        String evaluator,
        @Nullable String reviewer,
        String unit,
        List<ResultJson> results,
        List<BehaviourJson> behaviours,
        List<SignatureJson> signatures) {

    /** A planned result. */
    record ResultJson(
            String code,
            ResultKind kind,
            String text,
            @Nullable String parent,
            List<IndicatorJson> indicators) {}

    /**
     * An indicator.
     *
     * @param months in which it is measured, 1 to 12
     */
    record IndicatorJson(
            String code,
            Aspect aspect,
            String text,
            @Nullable BigDecimal target,
            String unit,
            MeasurementPattern pattern,
            List<Integer> months) {}

    /** What is expected of behaviour. */
    record BehaviourJson(BehaviourValue value, String expectation) {}

    /** Evidence of a signature. */
    record SignatureJson(SignatureRole role, String nip, Instant at, String contentHash) {}

    static ContractJson of(ContractView view) {
        SkpContract contract = view.contract();
        ContractIdentity identity = contract.identity();
        return new ContractJson(
                identity.code().value(),
                identity.year(),
                identity.segment(),
                identity.version(),
                contract.revision(),
                contract.state(),
                view.late(),
                view.textVisible() ? contract.progress().lateReason() : null,
                identity.employee().value(),
                identity.evaluator().value(),
                view.reviewer() == null ? null : view.reviewer().value(),
                identity.unit(),
                view.textVisible() ? results(contract) : List.of(),
                view.textVisible() ? behaviours(contract) : List.of(),
                signatures(contract));
    }

    private static List<ResultJson> results(SkpContract contract) {
        return contract.text().results().stream().map(ContractJson::result).toList();
    }

    private static ResultJson result(WorkResult result) {
        return new ResultJson(
                result.code(),
                result.kind(),
                result.text(),
                result.parent(),
                result.indicators().stream().map(ContractJson::indicator).toList());
    }

    private static IndicatorJson indicator(Indicator indicator) {
        return new IndicatorJson(
                indicator.code(),
                indicator.aspect(),
                indicator.text(),
                indicator.target(),
                indicator.unit(),
                indicator.pattern(),
                indicator.months().stream().map(Month::getValue).toList());
    }

    private static List<BehaviourJson> behaviours(SkpContract contract) {
        return contract.text().behaviours().stream()
                .map(each -> new BehaviourJson(each.value(), each.expectation()))
                .toList();
    }

    private static List<SignatureJson> signatures(SkpContract contract) {
        return contract.progress().signatures().stream()
                .map(each -> new SignatureJson(
                        each.role(),
                        each.person().value(),
                        each.at(),
                        each.content().hash()))
                .toList();
    }
}
