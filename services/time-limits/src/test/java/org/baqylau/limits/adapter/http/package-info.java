/** What the doors take and write, without a running service. */
@NullMarked
package org.baqylau.limits.adapter.http;

import org.jspecify.annotations.NullMarked;
