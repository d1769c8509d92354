package id.siklus.contract;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes one contract back, guarded by its revision; signatures are added or withdrawn, never changed. */
final class JdbcContractWrites {

    private static final String UPDATE = """
            update contract.contract
            set state = :state, document = :document, late = late or :late, late_reason = :lateReason, submitted_at = :submittedAt,
                returned_by = :returnedBy, returned_at = :returnedAt, returned_from = :returnedFrom,
                return_reason = :returnReason, return_comments = :returnComments, revision = revision + 1
            where id = :id and revision = :revision
            """;

    private static final String WITHDRAW_SIGNATURES = """
            update contract.signature set withdrawn_at = :at where contract = :id and withdrawn_at is null
            """;

    private static final String ADD_SIGNATURE = """
            insert into contract.signature
                   (contract, role, person, name, post, signed_at, statement, content, content_hash)
            values (:id, :role, :person, :name, :post, :at, :statement, :content, :hash)
            on conflict (contract, role) where withdrawn_at is null do nothing
            """;

    private final JdbcClient jdbc;

    JdbcContractWrites(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void save(SkpContract contract) {
        Progress progress = contract.progress();
        update(contract, progress);
        Instant withdrawn = withdrawnAt(progress);
        if (withdrawn != null) {
            jdbc.sql(WITHDRAW_SIGNATURES)
                    .param("at", timestamp(withdrawn))
                    .param("id", contract.identity().id().value())
                    .update();
        }
        progress.signatures().forEach(signature -> add(contract.identity().id(), signature));
    }

    /** What goes back to the draft or to review is signed by nobody any more. */
    private static @Nullable Instant withdrawnAt(Progress progress) {
        Return sentBack = progress.lastReturn();
        return switch (progress.state()) {
            case RETURNED -> sentBack == null ? null : sentBack.at();
            case SUBMITTED -> progress.submittedAt();
            default -> null;
        };
    }

    private void update(SkpContract contract, Progress progress) {
        Return sentBack = progress.lastReturn();
        int written = jdbc.sql(UPDATE)
                .param("state", progress.state().name())
                .param("document", ContractTextJson.write(contract.text()))
                .param("late", progress.late())
                .param("lateReason", progress.lateReason())
                .param("submittedAt", timestamp(progress.submittedAt()))
                .param("returnedBy", sentBack == null ? null : sentBack.by().value())
                .param("returnedAt", sentBack == null ? null : timestamp(sentBack.at()))
                .param("returnedFrom", sentBack == null ? null : sentBack.from().name())
                .param("returnReason", sentBack == null ? null : sentBack.reason())
                .param("returnComments", sentBack == null ? null : ContractTextJson.write(sentBack.comments()))
                .param("id", contract.identity().id().value())
                .param("revision", contract.revision())
                .update();
        if (written == 0) {
            throw ContractRefused.changedMeanwhile();
        }
    }

    private void add(ContractId contract, Signature signature) {
        jdbc.sql(ADD_SIGNATURE)
                .param("id", contract.value())
                .param("role", signature.role().name())
                .param("person", signature.person().value())
                .param("name", signature.name())
                .param("post", signature.post())
                .param("at", timestamp(signature.at()))
                .param("statement", signature.statement())
                .param("content", signature.content().json())
                .param("hash", signature.content().hash())
                .update();
    }

    private static @Nullable OffsetDateTime timestamp(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
