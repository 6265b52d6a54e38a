const CREDENTIALS_IN_ADDRESS = /([a-z][a-z0-9+.-]*:\/\/)[^\s/@"'\\]+@/gi;
const BEARER_TOKEN = /\b(Bearer\s+)[\w.~+/-]+=*/gi;

/** Hides the user and password of addresses, and bearer tokens, wherever they stand in a text (a driver's error, a stack). */
export function maskSecrets(text: string): string {
  return text.replace(CREDENTIALS_IN_ADDRESS, '$1***@').replace(BEARER_TOKEN, '$1***');
}
