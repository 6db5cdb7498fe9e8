/** Tests of the limit packs. */
@NullMarked
package org.baqylau.limits.adapter.http;

import org.jspecify.annotations.NullMarked;
