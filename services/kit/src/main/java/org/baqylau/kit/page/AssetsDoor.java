package org.baqylau.kit.page;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Serves the frame's static files from the kit's jar, the same from every service. */
@Path("/assets")
public class AssetsDoor {
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String FOR_A_DAY = "public, max-age=86400";

    private final Assets assets;

    AssetsDoor(Assets assets) {
        this.assets = assets;
    }

    @GET
    @Path("{name}")
    @PermitAll
    public Response asset(
            @PathParam("name") String name,
            @QueryParam("v") @Nullable String version,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known,
            @HeaderParam(HttpHeaders.ACCEPT_ENCODING) @Nullable String encodings) {
        var asset = assets.find(name).orElseThrow(NotFoundException::new);
        var zipped = encodings != null && encodings.contains("gzip") ? asset.zipped() : null;
        var tag = '"' + asset.version() + (zipped == null ? "" : "-gzip") + '"';
        var answer = known != null && known.contains(tag)
                ? Response.notModified()
                : Response.ok(zipped == null ? asset.content() : zipped)
                        .type(asset.type())
                        .header(HttpHeaders.CONTENT_ENCODING, zipped == null ? null : "gzip");
        return answer.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, asset.version().equals(version) ? FOR_EVER : FOR_A_DAY)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .build();
    }
}
