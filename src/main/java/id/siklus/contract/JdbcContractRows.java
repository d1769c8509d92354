package id.siklus.contract;

import id.siklus.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;

/** Folds rows of contracts and their signatures, one contract after the other. */
final class JdbcContractRows implements ResultSetExtractor<List<SkpContract>> {

    @Override
    public List<SkpContract> extractData(ResultSet rows) throws SQLException {
        List<SkpContract> contracts = new ArrayList<>();
        boolean more = rows.next();
        while (more) {
            UUID id = rows.getObject("id", UUID.class);
            ContractIdentity identity = identity(id, rows);
            long revision = rows.getLong("revision");
            ContractText text = ContractTextJson.text(rows.getString("document"));
            Progress progress = progress(rows);
            List<Signature> signatures = new ArrayList<>();
            while (more && id.equals(rows.getObject("id", UUID.class))) {
                if (rows.getString("role") != null) {
                    signatures.add(signature(rows));
                }
                more = rows.next();
            }
            contracts.add(new SkpContract(identity, revision, text, withSignatures(progress, signatures)));
        }
        return contracts;
    }

    static ContractIdentity identity(UUID id, ResultSet row) throws SQLException {
        return new ContractIdentity(
                new ContractId(id),
                new ContractCode(row.getString("code")),
                row.getInt("year"),
                row.getInt("segment"),
                row.getInt("version"),
                new PersonId(row.getString("employee")),
                new PersonId(row.getString("evaluator")),
                row.getString("unit"));
    }

    private static Progress progress(ResultSet row) throws SQLException {
        return new Progress(
                ContractState.valueOf(row.getString("state")),
                row.getBoolean("late"),
                row.getString("late_reason"),
                row.getTimestamp("opened_at").toInstant(),
                instant(row.getTimestamp("submitted_at")),
                row.getString("returned_by") == null ? null : lastReturn(row),
                List.of());
    }

    private static Progress withSignatures(Progress progress, List<Signature> signatures) {
        return new Progress(
                progress.state(),
                progress.late(),
                progress.lateReason(),
                progress.openedAt(),
                progress.submittedAt(),
                progress.lastReturn(),
                signatures);
    }

    private static Return lastReturn(ResultSet row) throws SQLException {
        return new Return(
                new PersonId(row.getString("returned_by")),
                row.getTimestamp("returned_at").toInstant(),
                ContractState.valueOf(row.getString("returned_from")),
                row.getString("return_reason"),
                ContractTextJson.comments(row.getString("return_comments")));
    }

    private static Signature signature(ResultSet row) throws SQLException {
        return new Signature(
                SignatureRole.valueOf(row.getString("role")),
                new PersonId(row.getString("person")),
                row.getString("name"),
                row.getString("post"),
                row.getTimestamp("signed_at").toInstant(),
                row.getString("statement"),
                new SignedContent(row.getString("content"), row.getString("content_hash")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
