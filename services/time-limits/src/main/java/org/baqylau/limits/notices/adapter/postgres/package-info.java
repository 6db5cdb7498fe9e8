/** Settings and deliveries; none of it is from the log. */
@NullMarked
package org.baqylau.limits.notices.adapter.postgres;

import org.jspecify.annotations.NullMarked;
