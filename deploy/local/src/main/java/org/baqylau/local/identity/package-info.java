/** The issuer of the local stack: OpenID Connect for its own accounts, on the loopback address alone. */
@NullMarked
package org.baqylau.local.identity;

import org.jspecify.annotations.NullMarked;
