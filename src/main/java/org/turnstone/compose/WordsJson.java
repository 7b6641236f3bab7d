package org.turnstone.compose;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import org.turnstone.draft.DraftEntry;

/** How the journal's words are written. */
@ApplicationScoped
class WordsJson {

    private final ObjectMapper json;

    WordsJson(ObjectMapper json) {
        this.json = json;
    }

    String write(DraftWords words) {
        try {
            return json.writeValueAsString(words);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws IllegalStateException where another version wrote it */
    DraftWords read(DraftEntry entry) {
        try {
            return json.readValue(entry.words(), DraftWords.class);
        } catch (JsonProcessingException written) {
            throw new IllegalStateException("what the journal keeps was written by another version", written);
        }
    }
}
