import { beforeEach, describe, expect, it } from '@jest/globals';
import { type AskedAgain as Told, MOST_ASKED_AGAIN, searchQuerySchema } from '@vicino/contracts';
import { AskedAgain, type CountedQuestion } from './asked-again.js';

const question = (text: string): CountedQuestion => {
  return { query: searchQuerySchema.parse({ text, today: '2026-11-22' }), withoutHits: false };
};

describe('AskedAgain', () => {
  let asked: AskedAgain;
  let told: (readonly Told[])[];
  const tell = (list: readonly Told[]) => {
    told.push(list);
    return Promise.resolve();
  };

  beforeEach(() => {
    asked = new AskedAgain();
    told = [];
  });

  it('tells how often each was asked, once', async () => {
    const [mensa, casa] = [question('mensa'), question('casa')];
    asked.count([mensa]);
    asked.count([mensa, casa]);
    await asked.tell(tell);
    await asked.tell(tell);
    expect(told).toEqual([
      [
        { ...mensa, times: 2 },
        { ...casa, times: 1 },
      ],
    ]);
  });

  it('keeps what could not be told, with what comes meanwhile', async () => {
    const mensa = question('mensa');
    asked.count([mensa]);
    const away = new Error('away');
    await expect(asked.tell(() => Promise.reject(away))).rejects.toBe(away);
    asked.count([mensa]);
    await asked.tell(tell);
    expect(told).toEqual([[{ ...mensa, times: 2 }]]);
  });

  it('tells many part by part, and the parts that were told not again', async () => {
    const many = Array.from({ length: MOST_ASKED_AGAIN + 1 }, (_, index) => question(String(index)));
    asked.count(many);
    let parts = 0;
    const once = (list: readonly Told[]) => (++parts === 1 ? tell(list) : Promise.reject(new Error('away')));
    await expect(asked.tell(once)).rejects.toThrow('away');
    await asked.tell(tell);
    expect(told.map((list) => list.length)).toEqual([MOST_ASKED_AGAIN, 1]);
  });
});
