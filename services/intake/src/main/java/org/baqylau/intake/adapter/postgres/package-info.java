/** What the service keeps: the index of submissions, places, owners of reports, and sealing keys. */
@NullMarked
package org.baqylau.intake.adapter.postgres;

import org.jspecify.annotations.NullMarked;
