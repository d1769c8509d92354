package id.siklus.reference;

/** What a person must know to begin, printed when everything is up. */
final class Banner {

    private Banner() {}

    static void print(ReferenceSettings settings) {
        StringBuilder text = new StringBuilder(System.lineSeparator());
        line(text, "  Siklus is ready on http://localhost:" + settings.httpPort());
        line(
                text,
                "  Kafka listens on 127.0.0.1:" + settings.kafkaPort() + ", PostgreSQL on 127.0.0.1:"
                        + settings.databasePort());
        line(text, "");
        line(text, "  Sign in with one of these, password " + Bureau.PASSWORD + " for all:");
        for (Bureau.Persona persona : settings.employees() == 0 ? Bureau.PERSONAS : GeneratedAgency.PERSONAS) {
            line(text, String.format("    %-18s  %-17s %s", persona.id(), persona.name(), persona.role()));
        }
        line(text, "");
        line(text, "  Data: " + settings.data() + " · stop with Ctrl-C");
        System.out.println(text);
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append(System.lineSeparator());
    }
}
