/**
 * The packaged application from outside: what is in the jar, how it starts and refuses to start on servers that run
 * elsewhere, what it exports. Runs in the phase {@code verify}, behind {@code package}.
 */
package id.siklus.production;
