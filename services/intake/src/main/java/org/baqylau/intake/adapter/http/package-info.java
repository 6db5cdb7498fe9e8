/** The doors and pages of the service. */
@NullMarked
package org.baqylau.intake.adapter.http;

import org.jspecify.annotations.NullMarked;
