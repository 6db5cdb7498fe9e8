/** What statistics reads from the log. */
@NullMarked
package org.baqylau.statistics.adapter.kafka;

import org.jspecify.annotations.NullMarked;
