import { foldText, type LanguageCode, languageLabel } from '@vicino/domain';

/** Languages a desk in Piedmont may name, by ISO code: those of residents from abroad, of minorities, and signs. */
const CODES =
  `it en fr es de pt ro ar zh sq uk ru pl bg hu cs sk sl hr sr bs mk el tr he ka hy az fa prs ps ur hi bn pa ta te ml
  si ne th vi ko ja id ms tl am ti so om sw ha yo ig ak wo ff bm ln mg rom ku uz kk mn be lt lv et fi sv no da nl oc
  frp pms ise`
    .split(/\s+/u)
    .filter((code) => code !== '');

/** What people write besides the names of Unicode in Italian, English and the language itself. */
const OTHER_NAMES: Readonly<Record<LanguageCode, string>> = {
  ise: `lis, lingua dei segni, lingua dei segni italiana, lingua italiana dei segni, segni, lingua italiana dei segni lis,
    lingua dei segni lis, lingua dei segni italiana lis, italian sign language`,
  es: 'castigliano, castellano',
  ar: 'arabo marocchino, marocchino, darija, arabo standard, arabo egiziano, egiziano, arabo tunisino',
  zh: 'cinese mandarino, mandarino, putonghua',
  ro: 'moldavo, rumena',
  pt: 'brasiliano, portoghese brasiliano',
  fa: 'farsi, iraniano',
  sr: 'serbo croato, serbocroato',
  tl: 'tagalog, filippino, filipino',
  bn: 'bangla, bangladese, bengali',
  pa: 'punjabi, panjabi',
  hi: 'hindi',
  rom: 'romanes, romani, lingua romani',
  ak: 'twi, akan, ashanti',
  ff: 'fulani, fula, pular, peul',
  bm: 'bambara',
  si: 'singalese, cingalese',
  sw: 'swahili',
  ti: 'tigrino, tigrigna',
  sq: 'albanese, shqip',
  uk: 'ucraino, ucraina',
  pms: 'piemontese',
  oc: 'occitano, patua occitano',
  frp: 'franco provenzale, francoprovenzale',
};

/** ISO 639-2 and 639-3 codes as European vocabularies write them (".../language/ITA"), beside those of Unicode. */
const THREE_LETTERS: Readonly<Record<string, LanguageCode>> = Object.fromEntries(
  `ita:it eng:en fra:fr fre:fr spa:es deu:de ger:de por:pt ron:ro rum:ro ara:ar zho:zh chi:zh sqi:sq alb:sq ukr:uk rus:ru
  pol:pl bul:bg hun:hu ces:cs slk:sk slv:sl hrv:hr srp:sr bos:bs ell:el tur:tr kat:ka hye:hy fas:fa per:fa pus:ps urd:ur
  hin:hi ben:bn pan:pa amh:am tir:ti som:so swa:sw wol:wo ful:ff bam:bm kur:ku nld:nl oci:oc`
    .split(/\s+/u)
    .map((pair) => pair.split(':') as [string, LanguageCode]),
);

/** Codes that are words of Italian or English, or say yes or no in a cell: as names only. */
const NO_NAMES: ReadonlySet<LanguageCode> = new Set(['si', 'no', 'ne', 'so', 'am']);

const IN_WORDS = ['it', 'en'].map((locale) => new Intl.DisplayNames([locale], { type: 'language', fallback: 'none' }));

/** Every way of naming a language, folded, with its code. */
export const LANGUAGE_NAMES: ReadonlyMap<string, LanguageCode> = new Map([
  ...Object.entries(THREE_LETTERS),
  ...CODES.flatMap((code) => namesOf(code).map((name) => [foldText(name), code] as const)),
]);

/** Names worth suggesting: long enough that a slip does not make another one. */
export const SUGGESTED_NAMES: readonly string[] = CODES.map(languageLabel);

function namesOf(code: LanguageCode): readonly string[] {
  const itself = new Intl.DisplayNames([code], { type: 'language', fallback: 'none' });
  const known = [...IN_WORDS, itself].flatMap((names) => names.of(code) ?? []);
  return [
    ...(NO_NAMES.has(code) ? [] : [code]),
    languageLabel(code),
    ...known,
    ...(OTHER_NAMES[code]?.split(/\s*,\s*/u) ?? []),
  ];
}
