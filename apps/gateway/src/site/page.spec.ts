import { describe, expect, it } from '@jest/globals';
import { withTitle } from './page.js';

const html = '<head><title>Vicino</title><meta name="description" content="Il catalogo"></head>';

describe('withTitle', () => {
  it('replaces title and description', () => {
    expect(withTitle(html, 'Mensa – Vicino', 'Pranzo gratuito.')).toBe(
      '<head><title>Mensa – Vicino</title><meta name="description" content="Pranzo gratuito."></head>',
    );
  });

  it('keeps the description when there is none to give', () => {
    expect(withTitle(html, 'Mensa', null)).toContain('content="Il catalogo"');
  });

  it('cannot be broken out of by a provider text', () => {
    const page = withTitle(html, '</title><script>', '"><script>$1');
    expect(page).not.toContain('<script>');
    expect(page).toContain('$1');
  });
});
