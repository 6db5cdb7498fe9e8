/** The log: reads facts into what the service keeps, appends what it says. */
@NullMarked
package org.baqylau.limits.adapter.kafka;

import org.jspecify.annotations.NullMarked;
