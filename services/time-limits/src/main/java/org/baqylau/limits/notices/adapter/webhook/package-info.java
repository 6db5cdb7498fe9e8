/** Telling by a signed request to an address of the recipient's. */
@NullMarked
package org.baqylau.limits.notices.adapter.webhook;

import org.jspecify.annotations.NullMarked;
