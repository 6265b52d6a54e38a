import type { Visibility } from '@vicino/domain';
import { type Answer, certain, likely } from '../answer.js';

const SECRET = /\b(?:indirizzo|sede|luogo)\s+(?:è\s+)?(?:segret|riservat|protett|non divulg)/iu;
const SHELTER =
  /\bcas[ae][ -]rifugio|\brifugi[oi]\b|\b(?:cas[ae]|alloggi[oi]?|appartament[oi]|struttur[ae]|accoglienz[ae]|ospitalità)\s+protett|\bospitalità (?:in emergenza|di fuga)|\bpronta accoglienza/iu;
const VIOLENCE = /violenz|maltratt|tratta\b|stalking/iu;

export interface VisibilityQuestion {
  /** Title, description and place name. */
  readonly text: string;
  readonly needs: readonly string[];
  readonly targetGroups: readonly string[];
}

/**
 * Who may see where it is. A place that takes in people who flee violence (casa rifugio, accoglienza protetta…) shows
 * its municipality only, also when the same record describes a listening desk: an address nobody can attribute to
 * the desk alone is not published. Any place whose address is called secret is hidden in the same way. Desks
 * and centres whose address the provider publishes stay public, because women must be able to find them.
 */
export function visibilityOf({ text, needs, targetGroups }: VisibilityQuestion): Answer<Visibility> {
  if (SECRET.test(text)) return certain('MUNICIPALITY_ONLY');
  const concernsViolence =
    needs.includes('violenza-donne') ||
    needs.includes('maltrattamento-minori') ||
    targetGroups.includes('vittime-violenza') ||
    VIOLENCE.test(text);
  return concernsViolence && SHELTER.test(text) ? likely('MUNICIPALITY_ONLY') : certain('PUBLIC');
}
