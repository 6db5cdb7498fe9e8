/** Telling people outside the system that an alert waits for them. */
@NullMarked
package org.baqylau.limits.notices.application;

import org.jspecify.annotations.NullMarked;
