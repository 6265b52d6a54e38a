import { publicLocation, type Location } from '@vicino/domain';
import { costTypes, needBySlug, targetGroupBySlug } from '@vicino/needs';
import type { EntryCard } from '@vicino/store';
import { managingBodyById } from '@vicino/territory';
import { toManagingBody } from '../territory/managing-body-to-model.js';
import { municipalityModel } from '../territory/municipality-to-model.js';
import type { CardModel } from './card.model.js';
import type { EntryLocation } from './entry.model.js';
import { isVerificationOverdue } from './verification.js';

const COST_LABELS: ReadonlyMap<string, string> = new Map(costTypes().map(({ slug, label }) => [slug, label]));

/**
 * What a card shows of an entry, as the public may see it: locations through the domain's visibility rule, slugs with their
 * labels beside them.
 * @param today ISO date in Europe/Rome, by which verification is judged.
 */
export function toCardModel(card: EntryCard, today: string): CardModel {
  const body = card.managingBody === null ? undefined : managingBodyById(card.managingBody);
  const { label, scope, complete } = card.serviceArea;
  return {
    id: card.id,
    slug: card.slug,
    kind: card.kind,
    title: card.title,
    summary: card.summary,
    description: card.description,
    status: card.status,
    needs: card.needs.map(({ slug }) => ({ slug, label: needBySlug(slug)?.label ?? slug })),
    targetGroups: [...card.targetGroups],
    targetGroupLabels: card.targetGroups.map((slug) => targetGroupBySlug(slug)?.label ?? slug),
    provider: { name: card.provider.name },
    managingBody: body === undefined ? null : toManagingBody(body),
    locations: toLocations(card.locations),
    serviceArea: { label, scope, complete },
    cost: { type: card.cost.type, label: COST_LABELS.get(card.cost.type) ?? card.cost.type, text: card.cost.text },
    hours: card.hours?.text ?? null,
    hoursOsm: card.hours?.osm ?? null,
    window: card.window === null ? null : { ...card.window },
    verifiedAt: card.verifiedAt,
    verificationOverdue: isVerificationOverdue(card.verifiedAt, today),
  };
}

function toLocations(locations: readonly Location[]): EntryLocation[] {
  return locations.map(publicLocation).flatMap((location) =>
    location === null
      ? []
      : [
          {
            name: location.name,
            address: location.address,
            postalCode: location.postalCode,
            municipality: location.istatCode === null ? null : municipalityModel(location.istatCode),
            latitude: location.latitude,
            longitude: location.longitude,
            isExactPoint: location.precision === 'ADDRESS',
          },
        ],
  );
}
