/** Tests of the service as it runs, asked through its doors. */
@NullMarked
package org.baqylau.limits.doors;

import org.jspecify.annotations.NullMarked;
