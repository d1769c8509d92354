/**
 * A PostgreSQL server, a broker and other Java programs as processes of their own on loopback, for whatever has to break,
 * measure or start the application from outside.
 */
package id.siklus.processes;
