import { html, nothing, type TemplateResult } from 'lit';
import type { Understood } from '../api/catalogue.js';
import { icon, type IconName } from '../icons/icons.js';
import { follow, type PageContext } from '../page-context.js';
import { ALL, asks, type PageState } from '../state/page-state.js';
import { understoodChips, type UnderstoodChip } from './understood-view.js';

const MARKS: Readonly<Record<UnderstoodChip['action'], IconName>> = {
  TAKE_BACK: 'check',
  ACCEPT: 'help',
  RESTORE: 'close',
};

/** "Abbiamo capito": how the words were read, each reading with a way to take it back. */
export function understoodRow(
  context: PageContext,
  understood: readonly Understood[],
): TemplateResult | typeof nothing {
  const { t, state } = context;
  const chips = understoodChips(understood, state);
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
            mark: MARKS[action],
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
                mark: 'check',
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
  readonly mark: IconName;
}

function chip(context: PageContext, { said, label, words, changes, mark }: Chip): TemplateResult {
  return html`
    <li class="understood-chip ${mark === 'close' ? 'is-quiet' : ''}">
      <span class="understood-what"
        >${icon(mark)}<span>${said} <strong>${label}</strong></span></span
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
