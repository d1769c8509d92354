package id.siklus.contract;

/** The seven values of BerAKHLAK, in their order; their wording is data of the regulation. */
public enum BehaviourValue {
    SERVICE,
    ACCOUNTABLE,
    COMPETENT,
    HARMONIOUS,
    LOYAL,
    ADAPTIVE,
    COLLABORATIVE
}
