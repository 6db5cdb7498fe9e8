/** Tests of who is told of what. */
@NullMarked
package org.baqylau.limits.notices.domain;

import org.jspecify.annotations.NullMarked;
