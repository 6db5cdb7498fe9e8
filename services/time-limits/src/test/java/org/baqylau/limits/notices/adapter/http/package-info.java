/** Tests of what may be set. */
@NullMarked
package org.baqylau.limits.notices.adapter.http;

import org.jspecify.annotations.NullMarked;
