import type { ManagingBody } from './managing-body.js';
import { MANAGING_BODIES } from './managing-bodies.generated.js';

const byId = new Map(MANAGING_BODIES.map((body) => [body.id, body]));

/** The seven managing bodies, and ASL TO4 (`asl-to4`) last. */
export function managingBodies(): readonly ManagingBody[] {
  return MANAGING_BODIES;
}

export function managingBodyById(id: string): ManagingBody | undefined {
  return byId.get(id);
}

/** ISTAT codes of the members, sorted; empty for an unknown id. `asl-to4` is the whole area, Rivodora included. */
export function municipalitiesOfBody(id: string): readonly string[] {
  return byId.get(id)?.municipalities ?? [];
}
