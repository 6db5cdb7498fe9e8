/** Measures, what each record contributes to them, and the rules of reconciliation: pure. */
@NullMarked
package org.baqylau.statistics.domain;

import org.jspecify.annotations.NullMarked;
