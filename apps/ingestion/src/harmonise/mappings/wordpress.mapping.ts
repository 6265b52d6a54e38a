import { type Mapping, member, type Path, partsOf } from '../mapping.js';
import { htmlLabelled, htmlListItems, htmlParagraphs } from '../rules/html.js';

const meta = (name: string): Path => ['meta', `_dci_servizio_${name}`];

/**
 * Service sheets of a municipal web site (WordPress, Design Comuni Italia theme, REST API). The theme keeps audience
 * and requirements in one HTML field, and sites write hours as a labelled paragraph of the long description.
 */
export const wordpressMapping: Mapping = {
  id: 'wordpress',
  fields: {
    title: member('title', 'rendered'),
    summary: member(...meta('descrizione_breve')),
    description: partsOf(meta('descrizione_estesa'), (html) => [htmlParagraphs(html).join('\n')]),
    needs: member(...meta('argomenti')),
    targetGroups: partsOf(meta('a_chi_e_rivolto'), htmlListItems),
    eligibility: partsOf(meta('a_chi_e_rivolto'), htmlParagraphs),
    provider: member(...meta('canale_fisico_uffici'), 'nome'),
    areaServed: member(...meta('copertura_geografica')),
    phone: member(...meta('canale_fisico_uffici'), 'telefono'),
    email: member(...meta('canale_fisico_uffici'), 'email'),
    hours: partsOf(meta('descrizione_estesa'), htmlLabelled('Orari')),
    window: member(...meta('tempi_text')),
    cost: member(...meta('costi')),
    status: member(...meta('stato')),
    statusReason: member(...meta('motivo_stato')),
    accessModes: member(...meta('come_fare')),
    requiredDocuments: { from: [meta('cosa_serve_list')] },
    outcome: member(...meta('output')),
    verifiedAt: member('modified'),
    sourceUrl: member('link'),
    notes: member(...meta('ulteriori_informazioni')),
  },
  places: {
    at: meta('canale_fisico_uffici'),
    fields: { municipality: member('comune'), address: member('indirizzo') },
  },
};
