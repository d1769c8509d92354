package id.siklus.contract;

import java.util.List;

/** The wording of BerAKHLAK that is in force, in the order of the values. */
public interface BehaviourWordings {

    List<BehaviourWording> all();
}
