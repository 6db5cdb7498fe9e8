/** Codes as data: their labels in Kazakh, Russian and English, and the regions with their zones by date. */
@NullMarked
package org.baqylau.codes;

import org.jspecify.annotations.NullMarked;
