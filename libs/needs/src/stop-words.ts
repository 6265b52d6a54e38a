/**
 * Words that carry no meaning in a question about services. The engine skips them in questions and in texts alike
 * (except a last word still being typed). Without them "non riesco a pagare le bollette" asks for "riesco" before
 * "bollette", because the rarer word weighs more, and finds one wrong entry instead of four right ones.
 *
 * Left out on purpose: "senza", "sola" and "solo" (senza casa, persona sola) and every word that can be the need itself.
 */
const GRAMMAR = `
  a ad al allo alla ai agli alle all anche c che chi ci ciò co coi col come con cosa cui d da dal dallo dalla dai dagli
  dalle dall de dei del dell della delle dello degli di dove e è ed fra gli i il in io l la le lei li lo loro lui ma me mi
  mia mie miei mio n ne nei nel nell nella nelle nello negli noi non nostra nostre nostri nostro o od per perché più poi
  però qual quale quali quando quanto quanti quante quella quelle quelli quello quest questa queste questi questo s se sé
  si sta su sua sue sugli sui sul sull sulla sulle sullo suo suoi te ti tra tu tua tue tuo tuoi un una uno v vi voi vostra
  vostre vostri vostro
`;

/** Auxiliaries, modal verbs and the openings of a request: how people ask, not what for. */
const ASKING = `
  ho hai ha abbiamo avete hanno avere avuto avrei sono sei siamo siete essere stato stata era
  posso puoi può possiamo potete possono potere potrei potrebbe devo devi deve dobbiamo dovete devono dovere dovrei
  voglio vuoi vuole vogliamo volete vogliono volere vorrei vorrebbe riesco riesci riesce riusciamo riescono riuscire
  faccio fai fa facciamo fanno fare vado vai va andare cerco cerca cerchiamo cercando trovo trovare serve servono
  servirebbe bisogna buongiorno buonasera salve ciao grazie favore qualcuno qualcosa
`;

/** Lower case, each once, sorted: the engine gives them back in this order. */
export const STOP_WORDS: readonly string[] = [
  ...new Set([GRAMMAR, ASKING].flatMap((list) => list.split(/\s+/).filter(Boolean).flatMap(spellings))),
].sort();

/** The engine compares stop words letter by letter, accents included, and people write perché, perchè and perche. */
function spellings(word: string): string[] {
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '');
  if (plain === word) return [word];
  const accented = (mark: string) => word.normalize('NFD').replace(/\p{M}/gu, mark).normalize('NFC');
  return [plain, accented('\u0300'), accented('\u0301')];
}
