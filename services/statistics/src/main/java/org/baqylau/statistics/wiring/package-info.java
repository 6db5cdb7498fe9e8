/** Puts the service together. */
@NullMarked
package org.baqylau.statistics.wiring;

import org.jspecify.annotations.NullMarked;
