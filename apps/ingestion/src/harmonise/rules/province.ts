import { foldText } from '@vicino/domain';
import { cleanText } from './text.js';

const PROVINCES = `AG Agrigento, AL Alessandria, AN Ancona, AO Aosta, AP Ascoli Piceno, AQ L'Aquila, AR Arezzo, AT Asti,
  AV Avellino, BA Bari, BG Bergamo, BI Biella, BL Belluno, BN Benevento, BO Bologna, BR Brindisi, BS Brescia,
  BT Barletta-Andria-Trani, BZ Bolzano, CA Cagliari, CB Campobasso, CE Caserta, CH Chieti, CL Caltanissetta, CN Cuneo,
  CO Como, CR Cremona, CS Cosenza, CT Catania, CZ Catanzaro, EN Enna, FC Forlì-Cesena, FE Ferrara, FG Foggia, FI Firenze,
  FM Fermo, FR Frosinone, GE Genova, GO Gorizia, GR Grosseto, IM Imperia, IS Isernia, KR Crotone, LC Lecco, LE Lecce,
  LI Livorno, LO Lodi, LT Latina, LU Lucca, MB Monza e della Brianza, MC Macerata, ME Messina, MI Milano, MN Mantova,
  MO Modena, MS Massa-Carrara, MT Matera, NA Napoli, NO Novara, NU Nuoro, OR Oristano, PA Palermo, PC Piacenza,
  PD Padova, PE Pescara, PG Perugia, PI Pisa, PN Pordenone, PO Prato, PR Parma, PT Pistoia, PU Pesaro e Urbino, PV Pavia,
  PZ Potenza, RA Ravenna, RC Reggio Calabria, RE Reggio Emilia, RG Ragusa, RI Rieti, RM Roma, RN Rimini, RO Rovigo,
  SA Salerno, SI Siena, SO Sondrio, SP La Spezia, SR Siracusa, SS Sassari, SU Sud Sardegna, SV Savona, TA Taranto,
  TE Teramo, TN Trento, TO Torino, TP Trapani, TR Terni, TS Trieste, TV Treviso, UD Udine, VA Varese,
  VB Verbano-Cusio-Ossola, VC Vercelli, VE Venezia, VI Vicenza, VR Verona, VT Viterbo, VV Vibo Valentia`
  .split(/,\s+/u)
  .map((entry) => [entry.slice(0, 2), entry.slice(3)] as const);

const LETTERS = new Set(PROVINCES.map(([letters]) => letters));
const BY_NAME = new Map([
  ...PROVINCES.map(([letters, name]) => [foldText(name), letters] as const),
  ['monza e brianza', 'MB'] as const,
  ['reggio di calabria', 'RC'] as const,
  ['reggio nell emilia', 'RE'] as const,
]);
const BEFORE = /^(?:provincia|prov|citta metropolitana|libero consorzio comunale)(?: (?:di|del|della|dell))? /u;

/**
 * The two letters of an Italian province: "TO", "(to)", "Torino", "Città metropolitana di Torino"; null where the text
 * names none. Source: ISTAT, provinces in force.
 */
export function provinceOf(raw: string): string | null {
  const folded = foldText(cleanText(raw));
  const letters = folded.toUpperCase();
  if (LETTERS.has(letters)) return letters;
  return BY_NAME.get(folded) ?? BY_NAME.get(folded.replace(BEFORE, '')) ?? null;
}
