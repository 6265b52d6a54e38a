import { GraphQLError } from 'graphql';

/** Every error a caller can meet has one of these codes in `extensions.code`. */
export const API_ERROR_CODES = [
  'BAD_USER_INPUT',
  'FORBIDDEN',
  'SEARCH_UNAVAILABLE',
  'INGESTION_UNAVAILABLE',
  'INTERNAL_SERVER_ERROR',
] as const;
export type ApiErrorCode = (typeof API_ERROR_CODES)[number];

/**
 * A question that cannot be answered as it stands.
 * @param field Path of the argument at fault, e.g. `input.municipality`; in `extensions.field`.
 * @param cure What to send instead, in a sentence.
 */
export function badInput(field: string, cure: string): GraphQLError {
  return new GraphQLError(`${field}: ${cure}`, { extensions: { code: 'BAD_USER_INPUT', field } });
}

/** Neither engine nor database answered in time. The question may be asked again. */
export function searchUnavailable(cause: unknown): GraphQLError {
  return new GraphQLError('Search is not available at the moment; ask again in a few seconds.', {
    extensions: { code: 'SEARCH_UNAVAILABLE' },
    ...(cause instanceof Error ? { originalError: cause } : {}),
  });
}

/** The ingestion service did not answer in time. The question may be asked again. */
export function ingestionUnavailable(cause: unknown): GraphQLError {
  return new GraphQLError('The ingestion service is not available at the moment; ask again in a few seconds.', {
    extensions: { code: 'INGESTION_UNAVAILABLE' },
    ...(cause instanceof Error ? { originalError: cause } : {}),
  });
}

/** Only publishers and administrators may ask this. The same for no token, a wrong one, and none configured. */
export function forbidden(): GraphQLError {
  return new GraphQLError('This is for publishers and administrators: send the header "Authorization: Bearer …".', {
    extensions: { code: 'FORBIDDEN' },
  });
}
