/** What stands of one subject's facts, by pure functions that every reader of the log shares. */
@NullMarked
package org.baqylau.events.standing;

import org.jspecify.annotations.NullMarked;
