/** Where people and scripts meet contracts: pages, forms and JSON. */
@NullMarked
package id.siklus.contract.pages;

import org.jspecify.annotations.NullMarked;
