package id.siklus.reference;

import id.siklus.web.Personas;
import java.util.List;
import org.springframework.stereotype.Component;

/** Offers the personas of the bureau on the sign-in page. */
@Component
@ReferenceOnly
class OfferedPersonas implements Personas {

    @Override
    public List<Persona> offered() {
        return Bureau.PERSONAS.stream()
                .map(persona -> new Persona(
                        persona.id().value(), persona.name(), "web.role." + persona.role(), Bureau.PASSWORD))
                .toList();
    }
}
