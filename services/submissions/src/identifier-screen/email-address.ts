const EMAIL_ADDRESS = /[^\s@,;<>()]+@[^\s@,;<>()]+\.[a-z]{2,}/i;

/** Whether a text holds an e-mail address. */
export function looksLikeEmailAddress(text: string): boolean {
  return text.includes('@') && EMAIL_ADDRESS.test(text);
}
