package id.siklus.web.pages;

import id.siklus.shared.PersonId;
import id.siklus.web.People;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.stereotype.Component;

/**
 * Finds out who somebody is whom the sign-in service vouches for: by one claim alone. What the person may do is read from
 * our roster, never from a token.
 */
@Component
class SsoPeople {

    private final SsoSettings settings;
    private final People people;

    SsoPeople(SsoSettings settings, People people) {
        this.settings = settings;
        this.people = people;
    }

    /**
     * The person.
     *
     * @throws UnknownToTheAgency where the claim is missing or cannot be a number, or nobody here bears it
     */
    PersonId of(ClaimAccessor token) {
        Object claim = token.getClaims().get(settings.nipClaim());
        String number = claim == null ? "" : PersonId.asTyped(claim.toString());
        if (!PersonId.hasShape(number)) {
            throw UnknownToTheAgency.withoutNumber();
        }
        PersonId person = new PersonId(number);
        if (people.find(person).isEmpty()) {
            throw UnknownToTheAgency.unknownNumber();
        }
        return person;
    }
}
