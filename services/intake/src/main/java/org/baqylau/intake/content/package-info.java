/** The bytes that a client sends: whether they are one JSON text, and by what they are known again. */
@NullMarked
package org.baqylau.intake.content;

import org.jspecify.annotations.NullMarked;
