/** Puts the telling together; off until an operator configures it. */
@NullMarked
package org.baqylau.limits.notices.wiring;

import org.jspecify.annotations.NullMarked;
