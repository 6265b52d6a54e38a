import { createHash, timingSafeEqual } from 'node:crypto';

/**
 * Whether a header `Authorization` carries the token. Digests are compared, in constant time, so that an answer's
 * delay tells neither the token nor its length.
 * @param expected null: nobody's does
 */
export function carriesToken(header: string | undefined, expected: string | null): boolean {
  const sent = /^Bearer +(\S+)$/i.exec(header ?? '')?.[1];
  if (sent === undefined || expected === null) return false;
  return timingSafeEqual(digest(sent), digest(expected));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
