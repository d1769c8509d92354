/** The process of contracts: the names shared with its model, what it is told, and whose turn its tasks are. */
@NullMarked
package id.siklus.contract.process;

import org.jspecify.annotations.NullMarked;
