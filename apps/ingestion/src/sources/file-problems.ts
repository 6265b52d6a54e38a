import { problemItem } from './source-item.js';

/** `size` in bytes where it is known; null when reading stopped at the limit. */
export function tooLarge(maxBytes: number, size: number | null): ReturnType<typeof problemItem> {
  return problemItem('FILE_TOO_LARGE', 'ERROR', {
    value: size === null ? `oltre ${maxBytes} byte` : `${size} byte`,
    suggestion: `Il limite di questa fonte è ${megabytes(maxBytes)}. Inviare solo i servizi attivi, senza immagini, o chiedere un limite più alto.`,
  });
}

function megabytes(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.round(bytes / 1024)} KB` : `${Math.round(bytes / 1024 / 1024)} MB`;
}
