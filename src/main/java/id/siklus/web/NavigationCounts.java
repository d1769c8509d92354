package id.siklus.web;

import id.siklus.shared.PersonId;

/** Counts beside the entries of the navigation; implemented by the room that knows tasks. */
public interface NavigationCounts {

    Counts of(PersonId person);

    /**
     * Open tasks.
     *
     * @param mine those about the person's own contract
     * @param team those about the contracts of others
     */
    record Counts(int mine, int team) {}
}
