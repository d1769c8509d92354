package id.siklus.chaos;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Whom the stream is about. */
final class People {

    /** Of the reference bureau: those whose January runs, and others. */
    static final List<String> BUREAU = List.of(
            "197003151995032001",
            "197508202000031002",
            "197611052001121003",
            "197804122003122001",
            "198209302006041004",
            "198607092010011006",
            "198501172009012005",
            "199203112019032006");

    /** With ledgers, but without an SKP. */
    static final List<String> OTHERS = IntStream.range(1, 31)
            .mapToObj(number -> "198504122010031" + String.format("%03d", number))
            .toList();

    /** Join the agency in the middle of the stream, after some of their facts. */
    static final List<String> JOINING =
            IntStream.range(0, 4).mapToObj(number -> "N-77" + (10 + number)).toList();

    /** Plausible, and never heard of. */
    static final List<String> STRANGERS = IntStream.range(1, 9)
            .mapToObj(number -> "199001012015011" + String.format("%03d", 900 + number))
            .toList();

    /** Whose month the stream closes at its end. */
    static final List<String> CLOSED =
            Stream.concat(BUREAU.stream(), OTHERS.stream().limit(10)).toList();

    private People() {}
}
