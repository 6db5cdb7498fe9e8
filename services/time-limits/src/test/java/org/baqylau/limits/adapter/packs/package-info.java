/** Tests of the limit packs. */
@NullMarked
package org.baqylau.limits.adapter.packs;

import org.jspecify.annotations.NullMarked;
