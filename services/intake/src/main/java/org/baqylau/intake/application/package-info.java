/** What the service does, one class per use case, and the small questions that it asks of the outside. */
@NullMarked
package org.baqylau.intake.application;

import org.jspecify.annotations.NullMarked;
