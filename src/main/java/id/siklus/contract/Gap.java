package id.siklus.contract;

/**
 * Something that is missing before a draft can be submitted.
 *
 * @param rule the name of the policy in kebab case; its sentence is {@code contract.gap.<rule>}
 * @param place the code of the card concerned, {@code U1} or {@code U1.1}; empty for the whole
 */
public record Gap(String rule, String place) {}
