package id.siklus.insight;

import java.util.Arrays;
import java.util.Optional;

/** What an entry of the timeline belongs to; the reader may look at one kind alone. */
public enum EntryKind {
    CONTRACT("skp"),
    MONTH("bulan"),
    EVALUATION("penilaian"),
    PEOPLE("pegawai"),
    DEADLINE("batas");

    private final String address;

    EntryKind(String address) {
        this.address = address;
    }

    /** The word in addresses. */
    public String address() {
        return address;
    }

    /** The kind of that word. */
    public static Optional<EntryKind> at(String address) {
        return Arrays.stream(values())
                .filter(kind -> kind.address.equals(address))
                .findFirst();
    }

    /** Acts bear the name of their room in front. */
    static EntryKind ofAct(String act) {
        return switch (act.substring(0, Math.max(act.indexOf('.'), 0))) {
            case "contract" -> CONTRACT;
            case "plan" -> MONTH;
            case "evaluation", "remedy" -> EVALUATION;
            default -> PEOPLE;
        };
    }
}
