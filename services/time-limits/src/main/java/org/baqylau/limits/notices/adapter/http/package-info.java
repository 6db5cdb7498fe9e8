/** The door at which somebody says how to be told. */
@NullMarked
package org.baqylau.limits.notices.adapter.http;

import org.jspecify.annotations.NullMarked;
