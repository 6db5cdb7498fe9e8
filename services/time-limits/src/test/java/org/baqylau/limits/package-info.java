/** Tests of the service as a whole: its walls, doors and words. */
@NullMarked
package org.baqylau.limits;

import org.jspecify.annotations.NullMarked;
