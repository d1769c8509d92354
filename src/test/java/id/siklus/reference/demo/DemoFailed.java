package id.siklus.reference.demo;

/** The year cannot go on; the message says where it stopped. */
final class DemoFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DemoFailed(String message) {
        super(message);
    }
}
