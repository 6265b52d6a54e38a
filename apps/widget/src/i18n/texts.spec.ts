import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';

const texts = async (language: string): Promise<Map<string, string>> => {
  const file = await readFile(new URL(`${language}.json`, import.meta.url), 'utf8');
  return new Map(Object.entries(JSON.parse(file) as Record<string, string>));
};
const holes = (text: string): string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').sort();

describe('the texts of the screens', () => {
  it('exist in both languages, with the same holes', async () => {
    const [italian, english] = await Promise.all([texts('it'), texts('en')]);
    expect([...english.keys()].sort()).toEqual([...italian.keys()].sort());
    for (const [key, text] of italian) expect([key, holes(english.get(key) ?? '')]).toEqual([key, holes(text)]);
  });

  it('use the typographic apostrophe in Italian', async () => {
    const straight = [...(await texts('it'))].filter(([, text]) => text.includes("'"));
    expect(straight).toEqual([]);
  });
});
