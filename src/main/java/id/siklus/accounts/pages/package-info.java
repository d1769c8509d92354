/** Pages of accounts: for whoever holds one, and for the admin of the agency. */
@NullMarked
package id.siklus.accounts.pages;

import org.jspecify.annotations.NullMarked;
