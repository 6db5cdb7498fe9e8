/** How JSON is read and written at every door. */
@NullMarked
package org.baqylau.kit.json;

import org.jspecify.annotations.NullMarked;
