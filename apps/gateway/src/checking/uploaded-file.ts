import type { FastifyMultipartOptions } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { CHECK_MAX_BYTES } from '@vicino/contracts';
import { checkError } from './check-error.js';

/** How much of a form is read at all; the only form there is has one file. */
export const UPLOAD_LIMITS: FastifyMultipartOptions = {
  limits: { fileSize: CHECK_MAX_BYTES, files: 1, fields: 5, fieldSize: 1024, parts: 6, headerPairs: 20 },
};

const SEND = 'Inviare il file come modulo (multipart/form-data), nel campo "file".';

export interface UploadedFile {
  readonly name: string;
  readonly content: Buffer;
}

/**
 * The file of a form, whatever its field is called.
 * @throws HttpException with a `CheckErrorBody`: no form, no file, an empty one, one too large, or a broken upload
 */
export async function uploadedFile(request: FastifyRequest): Promise<UploadedFile> {
  if (!request.isMultipart()) throw checkError('NOT_A_FORM', 'file', SEND);
  const uploaded = await contentOf(request);
  if (uploaded === null) throw checkError('BAD_USER_INPUT', 'file', `Nel modulo manca il file. ${SEND}`);
  return uploaded;
}

async function contentOf(request: FastifyRequest): Promise<UploadedFile | null> {
  try {
    const part = await request.file();
    return part === undefined ? null : { name: part.filename, content: await part.toBuffer() };
  } catch (error) {
    if (codeOf(error) !== 'FST_REQ_FILE_TOO_LARGE')
      throw checkError('BAD_USER_INPUT', 'file', `Il file non è arrivato intero. ${SEND}`);
    const limit = CHECK_MAX_BYTES / 1024 / 1024;
    throw checkError(
      'FILE_TOO_LARGE',
      'file',
      `Il limite è ${limit} MB. Inviare solo i servizi attivi, senza immagini.`,
    );
  }
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
}
