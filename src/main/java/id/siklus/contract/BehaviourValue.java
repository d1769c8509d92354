package id.siklus.contract;

import org.springframework.modulith.NamedInterface;

/** The seven values of BerAKHLAK, in their order; their wording is data of the regulation. */
@NamedInterface("api")
public enum BehaviourValue {
    SERVICE,
    ACCOUNTABLE,
    COMPETENT,
    HARMONIOUS,
    LOYAL,
    ADAPTIVE,
    COLLABORATIVE
}
