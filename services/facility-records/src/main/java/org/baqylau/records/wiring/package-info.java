/** Puts the service together. */
@NullMarked
package org.baqylau.records.wiring;

import org.jspecify.annotations.NullMarked;
