package org.turnstone.upload;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import org.turnstone.security.RowSeal;
import org.turnstone.security.ServerSecret;

/** Seals files on their way. */
@Singleton
class UploadSeal extends RowSeal {

    UploadSeal(ServerSecret secret, ObjectMapper json) {
        super(secret, json, "upload");
    }
}
