import { html, nothing, type TemplateResult } from 'lit';
import type { Alternative } from '../api/catalogue.js';
import { icon } from '../icons/icons.js';
import { follow, type PageContext } from '../page-context.js';
import { afterChange } from '../state/search-change.js';

/** The ways on of the catalogue, as large links; each says how much it leads to. */
export function alternativesList(
  context: PageContext,
  alternatives: readonly Alternative[],
): TemplateResult | typeof nothing {
  if (alternatives.length === 0) return nothing;
  return html`
    <ul class="alternatives">
      ${alternatives.map(({ label, change }) => {
        const next = afterChange(context.state, change);
        return html`<li>
          <a class="alternative" href=${context.link(next)} @click=${follow(context, next)}
            ><span>${label}</span>${icon('chevronRight')}</a
          >
        </li>`;
      })}
    </ul>
  `;
}
