/**
 * How people get in and stay in by themselves: the first admin, invitations, forgotten and changed passwords, duties in
 * the agency. What an account is, and the doors it opens, is the floor's matter.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "audit :: api", "roster :: api"})
package id.siklus.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
