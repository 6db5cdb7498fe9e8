/** The log as the place that events are appended to and fetched from. */
@NullMarked
package org.baqylau.intake.adapter.kafka;

import org.jspecify.annotations.NullMarked;
