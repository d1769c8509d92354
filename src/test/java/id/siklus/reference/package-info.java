/**
 * The reference set-up that {@code make run} starts: a database and a broker in this process, the fictional bureau, and
 * a business clock that can be moved. All of it is test scope, so the production artifact cannot contain it.
 */
package id.siklus.reference;
