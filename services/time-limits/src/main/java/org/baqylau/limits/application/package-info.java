/** What the service does: says on the log what its limits came to, lets people work on alerts, and answers questions. */
@NullMarked
package org.baqylau.limits.application;

import org.jspecify.annotations.NullMarked;
