/** Doors for programs and pages for people. */
@NullMarked
package org.baqylau.limits.adapter.http;

import org.jspecify.annotations.NullMarked;
