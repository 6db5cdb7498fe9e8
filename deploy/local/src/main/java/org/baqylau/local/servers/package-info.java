/** The real PostgreSQL and the real Kafka on this machine, durable as in production: for the local stack and for tests. */
@NullMarked
package org.baqylau.local.servers;

import org.jspecify.annotations.NullMarked;
