const EMAIL_ADDRESS = /[^\s@,;:<>()]@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,8}\.[a-z]{2,24}(?![a-z])/i;

/** Written for people rather than for machines: a space around the sign, or the sign in words; then the ending must be usual. */
const SPELT_OUT =
  /[a-z0-9] ?(?:@|[([]at[)\]]) ?[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,8}\.(?:uk|com|net|org|co|scot|wales|ie|eu|info|me)(?![a-z])/i;

/** Whether a text holds an e-mail address. */
export function holdsEmailAddress(text: string): boolean {
  return (text.includes('@') && EMAIL_ADDRESS.test(text)) || SPELT_OUT.test(text);
}
