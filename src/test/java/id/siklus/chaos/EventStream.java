package id.siklus.chaos;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.siklus.chaos.Message.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A month of an agency, the same for the same seed: presence, work, corrections and recaps; 1 % of it repeated, 1 %
 * malformed, 0.5 % about strangers, 5 % out of order.
 */
final class EventStream {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant BEGIN = Instant.parse("2026-01-05T00:30:00Z");
    private static final Duration LENGTH = Duration.ofDays(25);
    private static final List<String> KINDS =
            List.of("CHECK_IN", "CHECK_OUT", "CHECK_IN", "CHECK_OUT", "ROLL_CALL", "BREAK_OUT", "BREAK_IN", "CEREMONY");
    private static final List<String> STATUSES =
            List.of("PRESENT", "OFFICIAL_TRIP", "SICK", "PERMIT", "LEAVE_ANNUAL", "REMOTE", "UNEXCUSED");

    private final Random random;
    private final int events;
    private final List<Message> messages = new ArrayList<>();
    private final Map<String, List<Task>> tasks = new HashMap<>();
    private final Map<String, List<String>> taps = new HashMap<>();
    private final Malformed malformed = new Malformed();
    private int made;
    private int number;

    private EventStream(long seed, int events) {
        this.random = new Random(seed);
        this.events = events;
    }

    /** All messages, in the order in which they are sent. */
    static List<Message> of(long seed, int events) {
        return new EventStream(seed, events).messages();
    }

    private List<Message> messages() {
        List<String> people =
                Stream.concat(People.BUREAU.stream(), People.OTHERS.stream()).toList();
        for (made = 0; made < events; made++) {
            double lot = random.nextDouble();
            if (lot < 0.01) {
                messages.add(malformed.next(this, any(people)));
            } else if (lot < 0.015) {
                messages.add(tap(any(People.STRANGERS)).as(Kind.UNKNOWN));
            } else if (lot < 0.02) {
                messages.add(tap(any(People.JOINING)));
            } else {
                messages.add(random.nextDouble() < 0.55 ? attendance(any(people)) : work(any(people)));
            }
        }
        People.JOINING.forEach(person -> messages.add(messages.size() * 2 / 5, joined(person)));
        repeat();
        displace();
        close();
        return messages;
    }

    /** One in a hundred comes again: half of them to the byte, half as the same fact under a new id. */
    private void repeat() {
        for (int count = events / 100; count > 0; count--) {
            int from = random.nextInt(messages.size());
            Message message = messages.get(from);
            if (message.kind() != Kind.PLAIN) {
                continue;
            }
            int to = Math.min(messages.size(), from + 1 + random.nextInt(400));
            messages.add(to, random.nextBoolean() ? message.as(Kind.REPEATED) : sameFact(message));
        }
    }

    private Message sameFact(Message message) {
        try {
            ObjectNode event = (ObjectNode) JSON.readTree(message.value());
            boolean tells = event.get("type").asText().matches(".*(recorded|day-status)\\.v1");
            event.put("id", "again-" + number++);
            return Message.structured(
                    message.topic(), message.subject(), event.toString(), tells ? Kind.SAME_FACT : Kind.PLAIN);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void displace() {
        for (int count = events / 20; count > 0; count--) {
            int from = random.nextInt(messages.size());
            messages.add(Math.min(messages.size() - 1, from + 1 + random.nextInt(200)), messages.remove(from));
        }
    }

    /** Recaps, and a few facts that come after them. */
    private void close() {
        for (String person : People.CLOSED) {
            for (String topic : List.of("attendance", "work")) {
                ObjectNode event = event(topic + ".month-closed", person);
                data(event).put("month", "2026-01");
                messages.add(plain(topic, person, event));
            }
        }
        for (int count = Math.max(10, events / 200); count > 0; count--) {
            messages.add(tap(any(People.CLOSED)));
        }
    }

    private Message attendance(String person) {
        double lot = random.nextDouble();
        if (lot < 0.8) {
            return tap(person);
        }
        return lot < 0.93 || taps.getOrDefault(person, List.of()).isEmpty() ? dayStatus(person) : corrected(person);
    }

    /** A valid tap, in January. */
    Message tap(String person) {
        return plain("attendance", person, tapEvent(person));
    }

    ObjectNode tapEvent(String person) {
        ObjectNode event = event("attendance.recorded", person);
        ObjectNode data = data(event).put("kind", any(KINDS));
        if (random.nextInt(10) == 0) {
            data.put("method", "MANUAL").put("enteredBy", any(People.BUREAU));
        } else {
            data.put("method", random.nextBoolean() ? "DEVICE" : "MOBILE");
        }
        if (random.nextInt(5) == 0) {
            data.put("place", "FIELD").putArray("flags").add("outside");
        }
        taps.computeIfAbsent(person, nobody -> new ArrayList<>())
                .add(event.get("id").asText());
        return event;
    }

    private Message dayStatus(String person) {
        ObjectNode event = event("attendance.day-status", person);
        data(event)
                .put("date", "2026-01-%02d".formatted(5 + random.nextInt(25)))
                .put("status", any(STATUSES))
                .put("verified", random.nextBoolean());
        return plain("attendance", person, event);
    }

    private Message corrected(String person) {
        ObjectNode event = event("attendance.corrected", person);
        ObjectNode data = data(event).put("approvedBy", "196805101993031002");
        if (random.nextInt(3) == 0) {
            data.put("reason", "FORGOT_TAP").put("kind", "CHECK_OUT").put("at", now().toString());
        } else {
            data.put("reason", "OTHER")
                    .putObject("corrects")
                    .put("source", sourceOf("attendance"))
                    .put("id", any(taps.get(person)));
            if (random.nextBoolean()) {
                data.put("void", true);
            } else {
                data.put("at", now().toString());
            }
        }
        return plain("attendance", person, event);
    }

    private Message work(String person) {
        List<Task> open = tasks.computeIfAbsent(person, nobody -> new ArrayList<>());
        if (open.isEmpty() || random.nextInt(4) == 0) {
            Task task = new Task("T-" + number++);
            open.add(task);
            return plain("work", person, assigned(person, task));
        }
        if (random.nextInt(25) == 0) {
            return plain("work", person, request(person));
        }
        Task task = any(open);
        return plain("work", person, task.next(person));
    }

    private ObjectNode assigned(String person, Task task) {
        ObjectNode event = event("work.task-assigned", person);
        data(event)
                .put("taskId", task.id)
                .put("title", "Menyusun laporan " + task.id)
                .put("indicatorCode", random.nextBoolean() ? "U1.1" : "T1.1")
                .put("quantity", 1 + random.nextInt(4))
                .put("unit", "dokumen")
                .put("assignedAt", now().toString())
                .put("dueAt", now().plus(Duration.ofDays(5)).toString())
                .put("assignedBy", "196805101993031002");
        return event;
    }

    private ObjectNode request(String person) {
        ObjectNode event = event("work.data-request-opened", person);
        data(event)
                .put("requestId", "R-" + number++)
                .put("from", "Bappeda")
                .put("what", "Data pegawai")
                .put("dueAt", now().toString());
        return event;
    }

    private Message joined(String person) {
        ObjectNode event = event("roster.employee-joined", person);
        data(event)
                .put("name", "Pegawai " + person)
                .put("status", "NON_ASN")
                .put("positionKind", "JA")
                .put("positionName", "Tenaga pendukung")
                .put("unit", "ORG-TU")
                .put("startsOn", "2026-01-05");
        return plain("roster", person, event);
    }

    private ObjectNode event(String type, String person) {
        String room = type.substring(0, type.indexOf('.'));
        ObjectNode event = JSON.createObjectNode()
                .put("specversion", "1.0")
                .put("id", room + "-" + number++)
                .put("source", sourceOf(room))
                .put("type", "id.siklus." + type + ".v1")
                .put("subject", person)
                .put("time", now().toString());
        if (random.nextInt(4) == 0) {
            event.put("sequence", number);
        }
        event.putObject("data");
        return event;
    }

    private static String sourceOf(String room) {
        return "urn:chaos:" + room;
    }

    private static ObjectNode data(ObjectNode event) {
        return (ObjectNode) event.get("data");
    }

    private static Message plain(String room, String person, ObjectNode event) {
        return Message.structured(room + ".events.v1", person, event.toString(), Kind.PLAIN);
    }

    /** Moves through the month with the stream; two facts rarely share a moment. */
    private Instant now() {
        long share = LENGTH.toMillis() * Math.min(made, events) / Math.max(1, events);
        return BEGIN.plusMillis(share).plusSeconds(random.nextInt(40_000));
    }

    private <T> T any(List<T> choice) {
        return choice.get(random.nextInt(choice.size()));
    }

    /** A task and what may be reported of it. */
    private final class Task {

        private final String id;

        Task(String id) {
            this.id = id;
        }

        ObjectNode next(String person) {
            return switch (random.nextInt(9)) {
                case 0, 1, 2 -> about("task-progressed", person, data -> data.put("percent", random.nextInt(101)));
                case 3, 4, 5 -> about("task-completed", person, this::completion);
                case 6 ->
                    about(
                            "task-accepted",
                            person,
                            data -> data.put("by", "196805101993031002").put("quality", "MEETS"));
                case 7 ->
                    about(
                            "task-returned",
                            person,
                            data -> data.put("by", "196805101993031002").put("reason", "Belum lengkap"));
                default -> rarely(person);
            };
        }

        private ObjectNode rarely(String person) {
            return switch (random.nextInt(3)) {
                case 0 ->
                    about(
                            "task-rescheduled",
                            person,
                            data -> data.put("from", now().toString())
                                    .put("to", now().toString())
                                    .put("reason", "Data terlambat")
                                    .put("approvedBy", "196805101993031002"));
                case 1 ->
                    about(
                            "task-delegated",
                            person,
                            data -> data.put("to", "N-0001")
                                    .put("toStatus", "NON_ASN")
                                    .put("share", 0.25));
                default -> about("task-cancelled", person, data -> data.put("reason", "Tidak jadi"));
            };
        }

        private void completion(ObjectNode data) {
            String person = data.remove("person").asText();
            data.put("completedAt", now().toString()).put("quantityDone", 1 + random.nextInt(3));
            boolean alone = random.nextInt(3) > 0;
            var doneBy = data.putArray("doneBy");
            doneBy.addObject().put("id", person).put("share", alone ? 1 : 0.75);
            if (!alone) {
                // Somebody whose month stays open: whether a colleague's month was closed by then depends on the order
                // of two partitions.
                doneBy.addObject()
                        .put("id", People.OTHERS.get(20 + random.nextInt(10)))
                        .put("share", 0.25);
            }
        }

        private ObjectNode about(String type, String person, Consumer<ObjectNode> fields) {
            ObjectNode event = event("work." + type, person);
            ObjectNode data = data(event).put("taskId", id).put("person", person);
            fields.accept(data);
            data.remove("person");
            return event;
        }
    }
}
