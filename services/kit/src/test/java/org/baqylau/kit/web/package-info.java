/** The web half of the kit under test: doors and pages of a service that is not there, asked over HTTP. */
@NullMarked
package org.baqylau.kit.web;

import org.jspecify.annotations.NullMarked;
