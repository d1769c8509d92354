package id.siklus.cycle;

import java.util.List;

/** The stored ladders. */
interface LadderSteps {

    List<LadderStep> all();
}
