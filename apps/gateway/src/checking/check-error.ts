import { HttpException, HttpStatus } from '@nestjs/common';

/** What `POST /check` answers instead of a report. `field` is the parameter at fault; `message` the cure, in Italian. */
export interface CheckErrorBody {
  readonly error: { readonly code: CheckErrorCode; readonly field: string | null; readonly message: string };
}

const STATUSES = {
  BAD_USER_INPUT: HttpStatus.BAD_REQUEST,
  FILE_TOO_LARGE: HttpStatus.PAYLOAD_TOO_LARGE,
  NOT_A_FORM: HttpStatus.UNSUPPORTED_MEDIA_TYPE,
  TOO_MANY_REQUESTS: HttpStatus.TOO_MANY_REQUESTS,
  BUSY: HttpStatus.SERVICE_UNAVAILABLE,
  INGESTION_UNAVAILABLE: HttpStatus.SERVICE_UNAVAILABLE,
} as const;
export type CheckErrorCode = keyof typeof STATUSES;

export function checkError(code: CheckErrorCode, field: string | null, message: string): HttpException {
  const body: CheckErrorBody = { error: { code, field, message } };
  return new HttpException(body, STATUSES[code]);
}
