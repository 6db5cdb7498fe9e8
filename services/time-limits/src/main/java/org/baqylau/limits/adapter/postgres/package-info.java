/** The tables: written set by set from what the log tells, read for the ticker and the doors. */
@NullMarked
package org.baqylau.limits.adapter.postgres;

import org.jspecify.annotations.NullMarked;
