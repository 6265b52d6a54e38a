/** Names of the messages on the wire between processes (Nest TCP). One name, one request schema, one answer schema. */
export const SEARCH_STATUS = 'search.status';
export const INGESTION_STATUS = 'ingestion.status';
export const INGESTION_SOURCES = 'ingestion.sources';
export const INGESTION_CHECK = 'ingestion.check';
