package id.siklus.web;

import java.util.List;

/**
 * People offered on the sign-in page, one click each. Only the reference set-up implements it; without an implementation
 * the page has no such table.
 */
public interface Personas {

    List<Persona> offered();

    /**
     * Somebody to try the product as.
     *
     * @param roleKey key of the role in words
     * @param password which is printed at start anyway
     */
    record Persona(String id, String name, String roleKey, String password) {}
}
