package id.siklus.reference;

import id.siklus.web.Personas;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Offers the personas of the bureau on the sign-in page. */
@Component
@ReferenceOnly
class OfferedPersonas implements Personas {

    private final List<Bureau.Persona> personas;

    OfferedPersonas(@Value("${siklus.reference.employees}") int employees) {
        this.personas = employees == 0 ? Bureau.PERSONAS : GeneratedAgency.PERSONAS;
    }

    @Override
    public List<Persona> offered() {
        return personas.stream()
                .map(persona -> new Persona(
                        persona.id().value(), persona.name(), "web.role." + persona.role(), Bureau.PASSWORD))
                .toList();
    }
}
