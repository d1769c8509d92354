/**
 * {@code make bench}: figures of an instance of its own, each a ratio or a time of one run. PostgreSQL, broker and, where
 * it matters, the application are processes of their own on this machine.
 */
package id.siklus.bench;
