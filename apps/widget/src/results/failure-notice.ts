import { html, type TemplateResult } from 'lit';
import { RequestFailure } from '../api/graphql-client.js';
import type { Translate } from '../i18n/translate.js';
import { icon } from '../icons/icons.js';

/** What went wrong, in plain words, and a way to try again. */
export function failureNotice(t: Translate, error: unknown, retry: () => void): TemplateResult {
  const kind = error instanceof RequestFailure ? error.kind : 'SERVER';
  return html`
    <div class="failure" role="alert">
      <p>${icon('warning')} ${t(`failure.${kind}`)}</p>
      <button class="btn btn-outline-primary" type="button" @click=${retry}>${t('retry')}</button>
    </div>
  `;
}
