import type { DeliveryMode } from '@vicino/domain';
import { matchDeliveryMode } from '@vicino/needs';
import { type Answer, certain, likely } from '../answer.js';
import { matchNamedList } from './named-list.js';

export interface DeliveryQuestion {
  /** The cell that says it, or empty. */
  readonly stated: string;
  readonly text: string;
  readonly serviceType: string | null;
  readonly itinerant: boolean;
  readonly hasLocation: boolean;
  readonly hasPhone: boolean;
}

const AT_HOME_TYPES = new Set([
  'assistenza-domiciliare',
  'assistenza-domiciliare-integrata',
  'pasti-lavanderia-domicilio',
  'telesoccorso',
]);
const AT_HOME = /\ba domicilio\b|\b(?:assistenza|educativa|cure|interventi|aiuti?) domiciliar[ei]/iu;
const ONLINE =
  /(?:modul|sportell|colloqui|cors|domand|incontr|consulenz|piattaform)\w*\s+(?:solo )?on[- ]?line|videochiamat|da remoto/iu;

/**
 * Where it takes place. Words of the list count; without any it is likely from what is known of the place, the type and
 * the text. "Servizi on line" one is helped with are no service given on line.
 */
export function deliveryModesOf(question: DeliveryQuestion): Answer<readonly DeliveryMode[]> {
  const { slugs } = matchNamedList(question.stated, matchDeliveryMode);
  if (slugs.length > 0) return certain(slugs);
  const { text, serviceType, itinerant, hasLocation, hasPhone } = question;
  const modes: DeliveryMode[] = [];
  if (itinerant) modes.push('itinerante');
  else if (hasLocation) modes.push('in-presenza');
  if (AT_HOME_TYPES.has(serviceType ?? '') || (serviceType !== 'buono-cura' && AT_HOME.test(text)))
    modes.push('a-domicilio');
  if (serviceType === 'telefonia-sociale' || (!hasLocation && !itinerant && hasPhone)) modes.push('telefono');
  if (ONLINE.test(text)) modes.push('online');
  return likely(modes);
}
