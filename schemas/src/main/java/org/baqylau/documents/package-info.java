/** The contracts as files of this module: schemas, code lists, topics, AsyncAPI and OpenAPI documents. */
@NullMarked
package org.baqylau.documents;

import org.jspecify.annotations.NullMarked;
