/**
 * One strict e-mail address: letters, digits and a few signs, one `@`, a domain with a dot. Stricter than RFC 5321, so
 * that nothing that a mail library could read as several addresses, a group or a header passes.
 */
export const EMAIL_ADDRESS =
  /^[A-Za-z0-9](?:[A-Za-z0-9._+-]{0,62}[A-Za-z0-9])?@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}$/;

/** A name as it may stand in a mail's header: no control characters, no angle brackets, no quotes. */
export const DISPLAY_NAME = /^[^\p{Cc}<>"@\\]{2,100}$/u;
