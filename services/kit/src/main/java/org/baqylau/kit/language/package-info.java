/** The three languages that everything shown or answered comes in, and their texts. */
@NullMarked
package org.baqylau.kit.language;

import org.jspecify.annotations.NullMarked;
