package id.siklus.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A batch that says more than there is room for is taken in parts, none of which passes over anything. */
class PollBatchTest {

    private static final String TOPIC = "work.events.v1";

    @Test
    void whatHasRoomStaysTogether() {
        PollBatch batch =
                new PollBatch(List.of(record(0, 5, 40), record(1, 0, 40)), List.of(stretch(0, 5, 9), stretch(1, 0, 1)));

        assertThat(batch.inParts(80)).containsExactly(batch);
        assertThat(new PollBatch(List.of(), List.of(stretch(0, 5, 9))).inParts(80))
                .containsExactly(new PollBatch(List.of(), List.of(stretch(0, 5, 9))));
    }

    @Test
    void eachPartGoesOnWhereTheOneBeforeEnded() {
        List<RawRecord> records = List.of(
                record(0, 5, 60),
                record(0, 7, 60),
                record(0, 8, 20),
                record(1, 0, 20),
                record(1, 1, 500),
                record(1, 2, 1));
        PollBatch batch = new PollBatch(records, List.of(stretch(0, 4, 12), stretch(1, 0, 3), stretch(2, 0, 2)));

        List<PollBatch> parts = batch.inParts(100);

        assertThat(parts).extracting(part -> part.records().size()).containsExactly(1, 3, 1, 1);
        assertThat(parts.get(0).stretches()).containsExactly(stretch(0, 4, 6));
        assertThat(parts.get(1).stretches()).containsExactlyInAnyOrder(stretch(0, 6, 9), stretch(1, 0, 1));
        assertThat(parts.get(2).stretches()).containsExactly(stretch(1, 1, 2));
        assertThat(parts.get(3).stretches())
                .containsExactlyInAnyOrder(stretch(0, 9, 12), stretch(1, 2, 3), stretch(2, 0, 2));
        List<RawRecord> all = new ArrayList<>();
        parts.forEach(part -> all.addAll(part.records()));
        assertThat(all).isEqualTo(records);
    }

    private static Stretch stretch(int partition, long from, long to) {
        return new Stretch(TOPIC, partition, from, to);
    }

    private static RawRecord record(int partition, long offset, int octets) {
        return new RawRecord(TOPIC, partition, offset, 0, null, List.of(), new byte[octets]);
    }
}
