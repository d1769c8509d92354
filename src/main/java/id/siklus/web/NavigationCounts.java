package id.siklus.web;

import id.siklus.shared.PersonId;

/** Counts beside the entries of the navigation; implemented by the room that knows tasks. */
public interface NavigationCounts {

    Counts of(PersonId person);

    /**
     * Open tasks.
     *
     * @param mine all that wait for the person about their own contract
     * @param mineOverdue those of them that are late
     * @param team all that wait for the person about others
     * @param teamOverdue those of them that are late
     */
    record Counts(int mine, int mineOverdue, int team, int teamOverdue) {}
}
