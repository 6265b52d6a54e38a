import { html, nothing, type TemplateResult } from 'lit';
import type { Understood } from '../api/catalogue.js';
import { icon } from '../icons/icons.js';
import { follow, type PageContext } from '../page-context.js';
import { ALL, asks, type PageState } from '../state/page-state.js';
import { understoodChips } from './understood-view.js';

/** "Abbiamo capito": how the words were read, each reading with a way to take it back. */
export function understoodRow(
  context: PageContext,
  understood: readonly Understood[],
): TemplateResult | typeof nothing {
  const { t, state } = context;
  const chips = understoodChips(understood, state.notMeant);
  if (chips.length === 0 && state.provider === null) return nothing;
  return html`
    <section class="understood" aria-labelledby="understood-title">
      <h3 id="understood-title">${t(chips.length === 0 ? 'understood.chosen' : 'understood.title')}</h3>
      <ul>
        ${chips.map(({ message, label, action, changes }) =>
          chip(context, {
            said: t(message),
            label,
            words: t(`understood.${action}`),
            changes,
            quiet: action === 'RESTORE',
          }),
        )}
        ${
          state.provider === null
            ? nothing
            : chip(context, {
                said: t('understood.provider'),
                label: state.provider,
                words: t('understood.remove'),
                changes: withoutProvider(state),
                quiet: false,
              })
        }
      </ul>
    </section>
  `;
}

interface Chip {
  readonly said: string;
  readonly label: string;
  readonly words: string;
  readonly changes: Partial<PageState>;
  readonly quiet: boolean;
}

function chip(context: PageContext, { said, label, words, changes, quiet }: Chip): TemplateResult {
  return html`
    <li class="understood-chip ${quiet ? 'is-quiet' : ''}">
      <span class="understood-what"
        >${icon(quiet ? 'close' : 'check')}<span>${said} <strong>${label}</strong></span></span
      >
      <a href=${context.link(changes)} @click=${follow(context, changes)}
        >${words}<span class="visually-hidden">: ${label}</span></a
      >
    </li>
  `;
}

function withoutProvider(state: PageState): Partial<PageState> {
  return asks({ ...state, provider: null }) ? { provider: null } : { provider: null, needs: [ALL] };
}
