import { foldText } from '@vicino/domain';
import { matchMunicipality, municipalityByCode } from '@vicino/territory';
import { cleanText } from './text.js';

export interface AddressParts {
  /** Street and number, without CAP and municipality; a caveat with a year stays with it, in brackets. */
  readonly address: string | null;
  /** The place as people know it: "Villa Vallero", "primo piano", "ex scuola". */
  readonly placeName: string | null;
  readonly postalCode: string | null;
}

const STREET =
  /^(?:via|viale|v\.le|corso|c\.?so|piazza|p\.?z?za|piazzale|piazzetta|largo|vicolo|vico|strada|str\.|stradale|regione|reg\.|frazione|fraz\.|borgata|borgo|località|loc\.|cascina|lungo\s?\p{L}+|salita|rotonda|contrada|passeggiata|galleria|cantone|rione|ss|s\.s\.|sp|s\.p\.)(?=[\s.\d])/iu;
const NUMBER = /^(?:n\.?\s*)?\d+\s*(?:\/?\s*[a-z]|bis|ter)?(?:\/\d+)?$/iu;
const POSTAL_CODE = /(?<!\d)\d{5}(?!\d)/u;
const BRACKETS = /\(([^()]*)\)/gu;
const PROVINCE = /^(?:TO|VC|\(TO\)|\(VC\))$/u;

/**
 * Takes an address apart: "Via Roma 10/D, 10070 Fiano (TO)" → "Via Roma 10/D" and CAP 10070; "Villa Vallero, Rivarolo
 * Canavese" → a place name; "Via Gramsci, Cuorgnè (ex giudice di pace)" → street and place name.
 * @param istatCode of the municipality it lies in, whose name is taken off; null leaves every name in place
 */
export function addressPartsOf(raw: string, istatCode: string | null, managingBody: string | null): AddressParts {
  const text = cleanText(raw).replace(/\n/gu, ', ');
  const { outside, inside } = apartFromBrackets(text);
  const notes = inside.filter((note) => note !== '' && !isProvince(note));
  const postalCode = POSTAL_CODE.exec(text)?.[0] ?? null;
  const parts = outside
    .replace(POSTAL_CODE, ' ')
    .split(',')
    .map((part) => withoutMunicipality(part.replace(/\s+/gu, ' ').trim(), istatCode, managingBody))
    .filter((part) => part !== '' && !isProvince(part));
  const start = parts.findIndex((part) => STREET.test(part));
  const end = start >= 0 && NUMBER.test(parts[start + 1] ?? '') ? start + 2 : start + 1;
  const street = start < 0 ? null : parts.slice(start, end).join(' ');
  const others = start < 0 ? parts : [...parts.slice(0, start), ...parts.slice(end)];
  const caveats = notes.filter((note) => /\b(?:19|20)\d\d\b/u.test(note));
  const names = [...others, ...notes.filter((note) => !caveats.includes(note))];
  return {
    address: street === null ? null : [street, ...caveats.map((note) => `(${note})`)].join(' '),
    placeName: names.length === 0 ? null : names.join(', '),
    postalCode,
  };
}

/** What stands in brackets and what does not; brackets within brackets are taken off from the inside. */
function apartFromBrackets(text: string): { readonly outside: string; readonly inside: readonly string[] } {
  const inside: string[] = [];
  let outside = text;
  for (let before = ''; before !== outside;) {
    before = outside;
    inside.push(...[...before.matchAll(BRACKETS)].map(([, note]) => (note ?? '').trim()));
    outside = before.replace(BRACKETS, ' ');
  }
  return { outside, inside };
}

function isProvince(text: string): boolean {
  return PROVINCE.test(text);
}

/** "Via Marconi Chivasso" → "Via Marconi"; "Biblioteca civica di Cuorgnè" keeps its name, being part of it. */
function withoutMunicipality(part: string, istatCode: string | null, managingBody: string | null): string {
  if (istatCode === null) return part;
  // Again, for columns merged out of several: "Via Momo, Chivasso Chivasso".
  const shorter = withoutLastName(part, istatCode, managingBody);
  return shorter === part ? part : withoutMunicipality(shorter, istatCode, managingBody);
}

function withoutLastName(part: string, istatCode: string, managingBody: string | null): string {
  const words = part.split(' ').filter((word) => word !== '');
  const place = municipalityByCode(istatCode);
  const initials = new Set([place?.name ?? '', ...(place?.altNames ?? [])].map((name) => foldText(name).charAt(0)));
  for (let length = Math.min(4, words.length); length > 0; length -= 1) {
    const before = words.slice(0, -length);
    const name = words.slice(-length).join(' ');
    if (!initials.has(foldText(name).charAt(0))) continue;
    const match = matchMunicipality(name, { managingBody: managingBody ?? undefined });
    if (match.kind !== 'CERTAIN' || match.istatCode !== istatCode) continue;
    const last = before.at(-1) ?? '';
    const belongs =
      /^(?:di|a|ad|da|in|per|d['’]\p{L}*|del|della)$/iu.test(last) || (before.length === 1 && STREET.test(`${last} `));
    if (!belongs) return before.join(' ').replace(/[\s–-]+$/u, '');
  }
  return part;
}
