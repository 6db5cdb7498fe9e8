/** Tests of the clocks: pure functions, without a server. */
@NullMarked
package org.baqylau.limits.domain;

import org.jspecify.annotations.NullMarked;
