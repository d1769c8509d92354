/** People come in here: plan, live progress, realisation and periodic evaluation, as pages and as JSON. */
@NullMarked
package id.siklus.plan.pages;

import org.jspecify.annotations.NullMarked;
