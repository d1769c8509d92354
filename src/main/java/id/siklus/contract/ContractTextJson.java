package id.siklus.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.siklus.contract.Return.CardComment;
import java.util.List;

/** How the text of a contract lies in its row: read, written and signed as a whole, so kept as a whole. */
final class ContractTextJson {

    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<CardComment>> COMMENTS = new TypeReference<>() {};

    private ContractTextJson() {}

    static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static ContractText text(String json) {
        try {
            return JSON.readValue(json, ContractText.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    static List<CardComment> comments(String json) {
        try {
            return JSON.readValue(json, COMMENTS);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
