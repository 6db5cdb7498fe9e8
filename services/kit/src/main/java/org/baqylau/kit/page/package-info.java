/** The frame that every page stands in: header, language, sign-in, errors, static files, safe headers. */
@NullMarked
package org.baqylau.kit.page;

import org.jspecify.annotations.NullMarked;
