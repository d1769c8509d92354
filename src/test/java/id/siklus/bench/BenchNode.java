package id.siklus.bench;

import id.siklus.reference.ReferenceApplication;

/** The application in a process of its own: HTTP port, database, broker, size of the agency. */
final class BenchNode {

    private BenchNode() {}

    public static void main(String[] arguments) {
        var context = ReferenceApplication.start(
                Integer.parseInt(arguments[0]),
                arguments[1],
                arguments[2],
                ReferenceApplication.START_DATE,
                Integer.parseInt(arguments[3]));
        Runtime.getRuntime().addShutdownHook(new Thread(context::close, "shutdown"));
    }
}
