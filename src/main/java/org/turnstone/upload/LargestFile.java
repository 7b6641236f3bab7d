package org.turnstone.upload;

import org.turnstone.account.Account;
import org.turnstone.mail.ByteSize;

/** How large a file of an account's messages may be. Whoever has files uploaded knows; here it is only kept to. */
public interface LargestFile {

    ByteSize of(Account account);
}
