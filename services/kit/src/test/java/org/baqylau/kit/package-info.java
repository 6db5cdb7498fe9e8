/** The rules of all services, kept by the kit itself. */
@NullMarked
package org.baqylau.kit;

import org.jspecify.annotations.NullMarked;
