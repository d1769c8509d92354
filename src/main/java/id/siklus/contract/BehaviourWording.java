package id.siklus.contract;

import java.util.List;

/**
 * The words of a value as the regulation prints them.
 *
 * @param name {@code Berorientasi Pelayanan}
 * @param statements verbatim
 */
public record BehaviourWording(BehaviourValue value, String name, List<String> statements) {}
