/** Telling by e-mail. */
@NullMarked
package org.baqylau.limits.notices.adapter.mail;

import org.jspecify.annotations.NullMarked;
