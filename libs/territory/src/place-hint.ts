import { municipalitiesOfBody } from './managing-bodies.js';
import { municipalityByCode } from './municipalities.js';

/** What is known beside the text. A hint only ever chooses among places the text may mean; it never adds one. */
export interface PlaceHint {
  /** Id of the managing body the text comes from. `asl-to4` says nothing: it is the whole area. */
  readonly managingBody?: string | undefined;
  /** Two letters. */
  readonly province?: string | undefined;
  readonly postalCode?: string | undefined;
}

/** Those of the codes that the managing body or the CAP of the hint singles out; empty when neither says anything. */
export function singledOut(codes: readonly string[], hint: PlaceHint): readonly string[] {
  const members =
    hint.managingBody === undefined || hint.managingBody === 'asl-to4' ? [] : municipalitiesOfBody(hint.managingBody);
  const byBody = codes.filter((code) => members.includes(code));
  const byPostalCode = codes.filter((code) =>
    municipalityByCode(code)?.postalCodes.some((postalCode) => postalCode === hint.postalCode),
  );
  if (byBody.length > 0 && byPostalCode.length > 0) return byBody.filter((code) => byPostalCode.includes(code));
  return byBody.length > 0 ? byBody : byPostalCode;
}

/** Postal codes of the provinces of Torino (100xx) and Vercelli (130xx, 131xx), where every place of the area lies. */
export function isPostalCodeOfTheProvinces(postalCode: string): boolean {
  return /^(?:100|130|131)\d\d$/u.test(postalCode);
}

/** Provinces the area reaches into. */
export function isProvinceOfTheArea(province: string): boolean {
  return province === 'TO' || province === 'VC';
}
