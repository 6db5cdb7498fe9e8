/** Every refusal as RFC 9457 problem+json: a stable code, texts in the reader's language, nothing internal. */
@NullMarked
package org.baqylau.kit.problem;

import org.jspecify.annotations.NullMarked;
