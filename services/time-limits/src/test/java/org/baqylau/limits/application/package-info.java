/** Tests of what the service says on the log, and of how it says it. */
@NullMarked
package org.baqylau.limits.application;

import org.jspecify.annotations.NullMarked;
