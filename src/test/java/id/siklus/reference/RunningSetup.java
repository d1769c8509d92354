package id.siklus.reference;

import java.util.List;

/**
 * An instance of the reference set-up, for whoever acts on it from outside.
 *
 * @param address {@code http://127.0.0.1:…} without a slash at the end
 * @param bootstrap for {@code bootstrap.servers}
 * @param password of everybody
 * @param people numbers of everybody in the bureau
 */
public record RunningSetup(String address, String bootstrap, String password, List<String> people) {}
