/** Limits as data and clocks as pure functions: a detention's facts, the limits and a moment in, what each limit came to out. */
@NullMarked
package org.baqylau.limits.domain;

import org.jspecify.annotations.NullMarked;
