/** What the tests of all services share: real servers, tokens, and the rules that every service keeps. */
@NullMarked
package org.baqylau.kit.testing;

import org.jspecify.annotations.NullMarked;
