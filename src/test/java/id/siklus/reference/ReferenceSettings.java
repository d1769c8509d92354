package id.siklus.reference;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;

/**
 * What a person may choose about the reference set-up, from environment variables.
 *
 * @param data folder of database and broker; survives a restart
 * @param startDate date on the business clock at the very first start
 * @param employees size of a generated agency; 0 for the reference bureau
 */
record ReferenceSettings(int httpPort, int kafkaPort, int databasePort, Path data, LocalDate startDate, int employees) {

    private static final int HIGHEST_PORT = 65_535;
    private static final LocalDate EARLIEST_START = LocalDate.of(2026, 1, 3);
    private static final int LARGEST_AGENCY = 100_000;

    static ReferenceSettings from(Map<String, String> environment) {
        return new ReferenceSettings(
                port(environment, "SIKLUS_HTTP_PORT", 8080),
                port(environment, "SIKLUS_KAFKA_PORT", 9092),
                port(environment, "SIKLUS_DB_PORT", 5433),
                Path.of(environment.getOrDefault("SIKLUS_DATA", ".siklus")).toAbsolutePath(),
                date(environment, "SIKLUS_START_DATE", "2026-01-05"),
                number(environment, "EMPLOYEES", 0, 0, LARGEST_AGENCY));
    }

    private static int port(Map<String, String> environment, String name, int otherwise) {
        return number(environment, name, otherwise, 1, HIGHEST_PORT);
    }

    private static int number(Map<String, String> environment, String name, int otherwise, int least, int most) {
        String text = environment.getOrDefault(name, "");
        if (text.isBlank()) {
            return otherwise;
        }
        try {
            int value = Integer.parseInt(text.strip());
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException notNumber) {
            // said below, together with numbers out of range
        }
        throw new CannotStart(name + "=" + text + " is not a number from " + least + " to " + most + ".");
    }

    private static LocalDate date(Map<String, String> environment, String name, String otherwise) {
        String text = environment.getOrDefault(name, otherwise);
        try {
            LocalDate date = LocalDate.parse(text.isBlank() ? otherwise : text.strip());
            if (date.isBefore(EARLIEST_START)) {
                throw new CannotStart(
                        name + "=" + text + " is too early: the story of the set-up ends on 2 January 2026.");
            }
            return date;
        } catch (DateTimeParseException notDate) {
            throw new CannotStart(name + "=" + text + " is not a date like 2026-01-05.");
        }
    }
}
