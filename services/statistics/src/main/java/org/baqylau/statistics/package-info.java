/** Figures of the periodic report: each computed, reproducible, traceable. */
@NullMarked
package org.baqylau.statistics;

import org.jspecify.annotations.NullMarked;
