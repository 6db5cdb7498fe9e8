/** Tests of the service on real PostgreSQL and Kafka. */
@NullMarked
package org.baqylau.limits.running;

import org.jspecify.annotations.NullMarked;
