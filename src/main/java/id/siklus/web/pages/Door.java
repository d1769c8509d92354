package id.siklus.web.pages;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** A way in beside the sign-in form. One that this deployment does not have, is no bean. */
interface Door {

    void open(HttpSecurity http) throws Exception;
}
