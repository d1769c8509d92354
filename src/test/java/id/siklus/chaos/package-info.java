/**
 * {@code make chaos}: real processes on loopback, broken on purpose, and the proof that the ledgers come out as if
 * nothing had happened. See {@code src/docs/chaos.md}.
 */
package id.siklus.chaos;
