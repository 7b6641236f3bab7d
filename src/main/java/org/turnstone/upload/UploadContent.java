package org.turnstone.upload;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import org.turnstone.security.SealedPieces;

/** The bytes of files on their way. */
@Singleton
class UploadContent extends SealedPieces {

    UploadContent(EntityManager database, UploadSeal seal) {
        super(database, seal, "upload_piece", "upload_id");
    }
}
