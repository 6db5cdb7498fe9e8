/** Puts the service together. */
@NullMarked
package org.baqylau.limits.wiring;

import org.jspecify.annotations.NullMarked;
