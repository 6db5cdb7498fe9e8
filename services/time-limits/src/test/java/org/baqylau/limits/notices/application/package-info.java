/** Tests of what a message says. */
@NullMarked
package org.baqylau.limits.notices.application;

import org.jspecify.annotations.NullMarked;
