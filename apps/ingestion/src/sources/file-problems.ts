import { problemItem } from './source-item.js';

/** `size` in bytes where it is known; null when reading stopped at the limit. */
export function tooLarge(maxBytes: number, size: number | null): ReturnType<typeof problemItem> {
  return problemItem('FILE_TOO_LARGE', 'ERROR', {
    value: size === null ? `more than ${maxBytes} bytes` : `${size} bytes`,
    suggestion: `The limit of this source is ${megabytes(maxBytes)}. Send only current services, without pictures, or ask for a higher limit.`,
  });
}

function megabytes(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.round(bytes / 1024)} KB` : `${Math.round(bytes / 1024 / 1024)} MB`;
}
