/**
 * How a text speaks of a thing. `OFFERED`: as what one gets. `ASIDE`: as the place it happens in, who it is done with,
 * or a condition to be met ("presso la casa della comunità", "per percettori di assegno di inclusione").
 * `DENIED`: as what one does not get ("non comprende il trasporto").
 */
export type Regard = 'OFFERED' | 'ASIDE' | 'DENIED';

/** Cues by their first word: each word of a text asks for those that begin with it only. */
type Cues = ReadonlyMap<string, readonly (readonly string[])[]>;

const cues = (lines: string): Cues => {
  const byFirst = new Map<string, (readonly string[])[]>();
  for (const line of lines.split('|')) {
    const cue = line.trim().split(/\s+/);
    const [first = ''] = cue;
    if (first !== '') byFirst.set(first, [...(byFirst.get(first) ?? []), cue]);
  }
  return byFirst;
};

/** What follows is denied until the clause ends. Cues are folded words, function words included. */
const DENYING = cues(
  `non e un | non e una | non e il | non e la | non offre | non offriamo | non comprende | non include | non si occupa | non ci occupiamo
   | non rientra | non rientrano | non prevede | non sono previsti | non sono previste | non e previsto | non e prevista | non sono compresi
   | non sono comprese | non sono inclusi | non sono incluse | non gestisce | non eroga | non fornisce | non garantisce | non riguarda
   | non sostituisce | non si tratta | escluso | esclusa | esclusi | escluse | ad esclusione | tranne | salvo | eccetto | ad eccezione
   | fatta eccezione | invece di | anziche | al posto di | a differenza | diverso da | diversa da | senza assistenza | senza trasporto`,
);
/** What follows stands beside the offer until the clause ends: places, partners, who may come. */
const SETTING_ASIDE = cues(
  `presso | nei locali | nella sede | nello stesso edificio | all interno | accanto a | adiacente | ex
   | in collaborazione | in accordo | in rete con | in convenzione con | in partenariato | d intesa con | gestito da | gestita da | gestiti da
   | gestite da | finanziato | finanziata | finanziati | finanziate | promosso da | promossa da | sostenuto da | sostenuta da | grazie a
   | nato dal | nata dal | con il sostegno | con il contributo | con il patrocinio | a cura di | condotto da | condotta da | condotti da
   | condotte da | beneficiari di | beneficiari del | beneficiari dell | percettori | titolari di | titolari del | titolare di | in possesso
   | iscritti | inviati da | inviati dai | inviato dai | segnalati da | segnalati dai | segnalate da | segnalate dai | su segnalazione | su invio
   | tramite invio | seguiti dai | seguite dai | con isee | isee fino | previa | previo | dopo valutazione | residenti | residente
   | rivolto anche | rivolta anche | rimborso | provvedimento`,
);
/** The same until the sentence ends: how to apply, what to bring, who works there, what it costs. */
const SETTING_SENTENCE_ASIDE = cues(
  `rivolgersi | per accedere | per informazioni | per maggiori informazioni | documentazione | documenti richiesti | documenti necessari
   | requisiti | e necessario presentare | occorre presentare | occorre essere | si presenta | si presentano | si effettuano | si effettua
   | presentazione della domanda | allegare | allegando | muniti di | possono accedere | possono partecipare | possono fare domanda
   | possono presentare domanda | hanno diritto | vi lavorano | ci lavorano | lavorano qui | equipe composta | equipe formata | l equipe
   | il personale | sono previste agevolazioni | sono previste riduzioni | il costo | i costi | la tariffa | le tariffe | la quota | la retta mensile`,
);

const cueAt = (words: readonly string[], index: number, list: Cues): number => {
  const found = list
    .get(words[index] ?? '')
    ?.find((cue) => cue.every((word, offset) => words[index + offset] === word));
  return found?.length ?? 0;
};

/**
 * The regard of each word of a sentence, clause by clause (folded words, function words included).
 * The words of a cue itself keep the regard before it: "a chi rivolgersi" is a phrase too.
 */
export function regardsOf(clauses: readonly (readonly string[])[]): readonly (readonly Regard[])[] {
  let restOfSentence: Regard = 'OFFERED';
  return clauses.map((words) => {
    let current = restOfSentence;
    let cueEnds = 0;
    return words.map((_, index) => {
      const before = current;
      const denied = cueAt(words, index, DENYING);
      const aside = cueAt(words, index, SETTING_ASIDE);
      const sentence = cueAt(words, index, SETTING_SENTENCE_ASIDE);
      if (sentence > 0) restOfSentence = 'ASIDE';
      if (denied > 0) current = 'DENIED';
      else if (aside + sentence > 0 && current === 'OFFERED') current = 'ASIDE';
      cueEnds = Math.max(cueEnds, denied + aside + sentence > 0 ? index + Math.max(denied, aside, sentence) : 0);
      return index < cueEnds && before === 'OFFERED' ? 'OFFERED' : current;
    });
  });
}
