import { html, type TemplateResult } from 'lit';
import { unsafeSVG } from 'lit/directives/unsafe-svg.js';

/** One drawing an area of need, named by its slug; the files are read when the widget is built. */
const DRAWINGS = import.meta.glob<string>('./needs/*.svg', { query: '?raw', import: 'default', eager: true });
const FALLBACK = './needs/orientamento.svg';

/** The drawing of an area of need; areas newer than the drawings get the one of orientation. */
export function needIcon(slug: string): TemplateResult {
  const drawing = DRAWINGS[`./needs/${slug}.svg`] ?? DRAWINGS[FALLBACK] ?? '';
  return html`<span class="need-icon" aria-hidden="true">${unsafeSVG(drawing)}</span>`;
}
