/** Who asks: the account of the request as the issuer's token describes it, and what it may reach. */
@NullMarked
package org.baqylau.kit.access;

import org.jspecify.annotations.NullMarked;
