package org.baqylau.intake.adapter.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.baqylau.codes.Codes;
import org.baqylau.codes.Labels;
import org.baqylau.documents.Documents;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** The contracts over all services, for everyone: as JSON, or as YAML for who asks for it. */
@Path("/api")
public class ContractsDoor {
    private static final String YAML = "application/yaml";

    private final ObjectMapper json;
    private final String openApi = Documents.openApi();
    private final String asyncApi = Documents.asyncApi();

    ContractsDoor(ObjectMapper json) {
        this.json = json;
    }

    @GET
    @Path("openapi")
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    public String openApi() {
        return openApi;
    }

    @GET
    @Path("openapi")
    @Produces(YAML)
    @PermitAll
    public String openApiInYaml() throws JsonProcessingException {
        return yaml(openApi);
    }

    @GET
    @Path("asyncapi")
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    public String asyncApi() {
        return asyncApi;
    }

    @GET
    @Path("asyncapi")
    @Produces(YAML)
    @PermitAll
    public String asyncApiInYaml() throws JsonProcessingException {
        return yaml(asyncApi);
    }

    /** Every code list by its name, with labels in three languages. */
    @GET
    @Path("codes")
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    public Map<String, Map<String, Labels>> codes() {
        return Codes.standard().all();
    }

    private String yaml(String document) throws JsonProcessingException {
        var options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setAllowUnicode(true);
        return new Yaml(options).dump(json.readValue(document, Map.class));
    }
}
