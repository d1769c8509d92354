package id.siklus.accounts.pages;

import java.time.Instant;

/**
 * A link as the admin sees it, once.
 *
 * @param address empty where it was mailed: what reached the person need not be seen by anybody else
 */
record LinkRow(String name, String number, String address, Instant until) {}
