/**
 * How a clause speaks of a thing. `OFFERED`: as what one gets. `ASIDE`: as the place it happens in, who it is done with,
 * or a condition to be met ("presso la casa della comunità", "per percettori di assegno di inclusione").
 * `DENIED`: as what one does not get ("non comprende il trasporto").
 */
export type Regard = 'OFFERED' | 'ASIDE' | 'DENIED';

const cues = (lines: string): readonly (readonly string[])[] =>
  lines
    .split('|')
    .map((cue) => cue.trim().split(/\s+/))
    .filter((cue) => cue[0] !== '');

/** Folded words; a cue weighs on what follows it until the clause ends. */
const DENYING = cues(
  `non e un | non e una | non e il | non e la | non offre | non offriamo | non comprende | non include | non si occupa | non ci occupiamo
   | non rientra | non rientrano | non prevede | non sono previsti | non sono previste | non e previsto | non e prevista | non sono compresi
   | non sono comprese | non sono inclusi | non sono incluse | non gestisce | non eroga | non fornisce | non garantisce | non riguarda
   | non sostituisce | non si tratta | escluso | esclusa | esclusi | escluse | ad esclusione | tranne | salvo | eccetto | ad eccezione
   | fatta eccezione | invece di | anziche | al posto di | a differenza | diverso da | diversa da | senza assistenza | senza trasporto`,
);
const SETTING_ASIDE = cues(
  `presso | nei locali | nella sede | nello stesso edificio | all interno | accanto a | adiacente | ex
   | in collaborazione | in accordo | in rete con | in convenzione con | in partenariato | d intesa con | gestito da | gestita da | gestiti da
   | gestite da | finanziato | finanziata | finanziati | finanziate | promosso da | promossa da | sostenuto da | sostenuta da | grazie a
   | nato dal | nata dal | con il sostegno | con il contributo | con il patrocinio | a cura di | condotto da | condotta da
   | beneficiari di | beneficiari del | beneficiari dell | percettori | titolari di | titolari del | titolare di | in possesso | iscritti
   | inviati da | inviati dai | inviato dai | segnalati da | segnalati dai | su segnalazione | su invio | tramite invio | con isee | isee fino
   | previa | previo | dopo valutazione | residenti | residente | vi lavorano | ci lavorano | lavorano | rivolto anche | rivolta anche`,
);

const cueAt = (words: readonly string[], index: number, list: readonly (readonly string[])[]): number => {
  const found = list.find((cue) => cue.every((word, offset) => words[index + offset] === word));
  return found?.length ?? 0;
};

/** The regard of each word of a clause (folded words, function words included). The words of a cue itself are offered. */
export function regardOf(words: readonly string[]): readonly Regard[] {
  let current: Regard = 'OFFERED';
  let cueEnds = 0;
  return words.map((_, index) => {
    const denied = cueAt(words, index, DENYING);
    const aside = cueAt(words, index, SETTING_ASIDE);
    if (denied > 0) current = 'DENIED';
    else if (aside > 0 && current === 'OFFERED') current = 'ASIDE';
    if (denied > 0 || aside > 0) cueEnds = Math.max(cueEnds, index + Math.max(denied, aside));
    return index < cueEnds ? 'OFFERED' : current;
  });
}
