/** Lists that come a page at a time. */
@NullMarked
package org.baqylau.kit.paging;

import org.jspecify.annotations.NullMarked;
