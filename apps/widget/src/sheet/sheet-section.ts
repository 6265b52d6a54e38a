import { html, nothing, type TemplateResult } from 'lit';

export type Content = TemplateResult | typeof nothing;

/** A section of the sheet; left out when it has nothing to say. */
export function sheetSection(id: string, title: string, ...contents: readonly Content[]): Content {
  if (contents.every((content) => content === nothing)) return nothing;
  return html`
    <section class="sheet-section" aria-labelledby="sheet-${id}">
      <h3 id="sheet-${id}">${title}</h3>
      ${contents}
    </section>
  `;
}

/** A text in paragraphs, as its line breaks give them. */
export function paragraphs(text: string | null): Content {
  const blocks = (text ?? '').split(/\n\s*\n|\n/).filter((block) => block.trim() !== '');
  return blocks.length === 0 ? nothing : html`${blocks.map((block) => html`<p>${block}</p>`)}`;
}
