package id.siklus.attendance;

/**
 * The decision about a day that counts.
 *
 * @param verified whether an absence was confirmed
 */
record Decided(DayState status, boolean verified) {}
