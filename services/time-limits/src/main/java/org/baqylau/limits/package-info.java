/** Every detention with its clocks: which legal limit runs, is met or is broken, and the alerts that a prosecutor works on. */
@NullMarked
package org.baqylau.limits;

import org.jspecify.annotations.NullMarked;
