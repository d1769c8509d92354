package id.siklus;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The map of rooms: what each may call, and no circles. */
class ModulesTest {

    private final ApplicationModules modules = ApplicationModules.of(Siklus.class);

    @Test
    void everyRoomKeepsToItsAllowedDependencies() {
        modules.verify();
    }

    @Test
    void theMapIsDrawn() {
        new Documenter(modules).writeModulesAsPlantUml();
    }
}
