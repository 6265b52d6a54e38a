/** A long file in the columns of the feed `cis-cirie`: no row is a real service, and every title says so. */
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { sourceById } from '../../dist/server/apps/ingestion/src/sources/index.js';
import { municipalities } from '../../dist/server/libs/territory/src/index.js';

const towns = municipalities();
const THEMES = [
  ['Sportello di ascolto per famiglie', 'Segretariato sociale / primo ascolto', 'famiglie'],
  ['Assistenza domiciliare per anziani', 'Assistenza domiciliare', 'anziani'],
  ['Centro diurno per persone con disabilità', 'Centro diurno', 'disabili'],
  ['Doposcuola e aiuto nei compiti', 'Educativa territoriale', 'minori'],
  ['Corso di italiano per stranieri', 'Corso', 'stranieri'],
  ['Contributo per affitto e bollette', 'Contributo economico', 'adulti in difficoltà'],
  ['Gruppo di sostegno per caregiver', 'Gruppo di auto mutuo aiuto', 'caregiver'],
  ['Orientamento al lavoro', 'Sportello lavoro', 'disoccupati'],
];
const STATES = ['ATTIVO', 'attivo', 'da verificare', 'in apertura', ''];
const COSTS = ['gratuito', 'compartecipazione ISEE', 'a pagamento', 'sconosciuto', '5 € al mese'];
const DATES = ['04/2021', '28/03/2023', '2024', '15/01/2026', ''];

/**
 * Writes `rows` rows as the provider would: semicolons, quotes where needed, CRLF. The same rows every time, but that
 * every row whose number `changedEvery` divides says something else in its description.
 */
export async function writeSyntheticFeed(path, rows, changedEvery = Infinity) {
  const { columns } = sourceById('cis-cirie').options;
  const file = createWriteStream(path);
  file.write(`${columns.join(';')}\r\n`);
  for (let number = 1; number <= rows; number += 1) {
    const row = syntheticRow(number);
    if (number % changedEvery === 0) row['Descrizione del servizio'] += ' Dato sintetico cambiato.';
    const line = columns.map((column) => quoted(row[column] ?? '')).join(';');
    if (!file.write(`${line}\r\n`)) await once(file, 'drain');
  }
  file.end();
  await finished(file);
}

function syntheticRow(number) {
  const pick = (list, stride) => list[(number * stride + Math.floor(number / list.length)) % list.length];
  const [theme, type, target] = pick(THEMES, 1);
  const town = pick(towns, 7).name;
  const neighbours = [3, 5, 11].slice(0, number % 4).map((stride) => pick(towns, stride).name);
  return {
    Denominazione: `${theme} – dato sintetico ${number}`,
    'Descrizione del servizio': `Riga sintetica ${number}, non è un servizio reale. ${theme} a ${town}; si accede ${number % 3 === 0 ? 'su appuntamento' : 'liberamente'}, "per tutti".`,
    Tipologia: type,
    Indirizzo: `Via di prova ${number}, ${town}`,
    Comune: number % 5 === 0 ? town.toUpperCase() : town,
    CAP: '',
    Telefono: number % 4 === 0 ? '' : `011 9${String(100000 + (number % 900000))}`,
    'Sito web': number % 3 === 0 ? `https://example.org/servizi/${number}` : '',
    'Comuni serviti': number % 9 === 0 ? 'CIS (39 comuni)' : [town, ...neighbours].join(', '),
    'A chi è rivolto': `${target}${number % 2 === 0 ? ', tutti' : ''}`,
    Costo: pick(COSTS, 3),
    Stato: pick(STATES, 2),
    'Aggiornato al': pick(DATES, 3),
    Fonte: `https://example.org/fonte/${number}`,
    'Codice interno': `SINT-${number}`,
  };
}

function quoted(text) {
  return /[";\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
