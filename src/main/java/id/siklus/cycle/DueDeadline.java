package id.siklus.cycle;

/**
 * A deadline as it is stored.
 *
 * @param id of the row
 */
record DueDeadline(long id, Deadline deadline) {

    String kind() {
        return deadline.kind();
    }
}
