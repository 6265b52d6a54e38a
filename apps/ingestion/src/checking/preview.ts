import type { CheckPreview } from '@vicino/contracts';
import { type Entry, languageLabel, publicContacts, publicLocation } from '@vicino/domain';
import { costTypes, needBySlug, serviceTypeBySlug, targetGroupBySlug } from '@vicino/needs';
import { municipalityByCode } from '@vicino/territory';

const COSTS: ReadonlyMap<string, string> = new Map(costTypes().map(({ slug, label }) => [slug, label]));

/** An entry as people would see it, with where it is in the file. */
export function previewOf(entry: Entry, positions: readonly string[]): CheckPreview {
  const { serviceArea, serviceType } = entry;
  return {
    positions: [...positions],
    title: entry.title,
    summary: entry.summary,
    kind: entry.kind,
    status: entry.status,
    needs: entry.needs.map(({ slug, origin }) => ({
      slug,
      label: needBySlug(slug)?.label ?? slug,
      derived: origin === 'DERIVED',
    })),
    targetGroups: entry.targetGroups.map((slug) => targetGroupBySlug(slug)?.label ?? slug),
    serviceType: serviceType === null ? null : (serviceTypeBySlug(serviceType)?.label ?? serviceType),
    provider: entry.provider.name,
    places: entry.locations.flatMap((location) => {
      const shown = publicLocation(location);
      if (shown === null) return [];
      const { name, address, postalCode, istatCode } = shown;
      return [{ name, address, postalCode, municipality: municipalityName(istatCode) }];
    }),
    areaServed: {
      label: serviceArea.label,
      municipalities: serviceArea.municipalities.map((code) => municipalityName(code) ?? code),
      complete: serviceArea.complete,
    },
    contacts: publicContacts(entry).map(({ kind, value, label }) => ({ kind, value, label })),
    cost: entry.cost.text ?? COSTS.get(entry.cost.type) ?? entry.cost.type,
    languages: entry.languages.map(languageLabel),
    requiredDocuments: [...entry.requiredDocuments],
    outcome: entry.outcome,
    hours: entry.hours?.text ?? null,
    opensOn: entry.window?.opensOn ?? null,
    closesOn: entry.window?.closesOn ?? null,
  };
}

function municipalityName(istatCode: string | null): string | null {
  return istatCode === null ? null : (municipalityByCode(istatCode)?.name ?? null);
}
