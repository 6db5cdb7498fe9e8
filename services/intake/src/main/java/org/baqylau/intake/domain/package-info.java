/** The rules of what may be sent: by whom, about which place, and what an event must not contradict. */
@NullMarked
package org.baqylau.intake.domain;

import org.jspecify.annotations.NullMarked;
