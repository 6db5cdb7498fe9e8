/** What the service reads from the log. */
@NullMarked
package org.baqylau.records.adapter.kafka;

import org.jspecify.annotations.NullMarked;
