/** The gate of compatibility: what may not change in the contracts, because events and clients depend on it. */
@NullMarked
package org.baqylau.compatibility;

import org.jspecify.annotations.NullMarked;
