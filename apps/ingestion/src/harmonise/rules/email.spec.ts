import { describe, it, expect } from '@jest/globals';
import fc from 'fast-check';
import { parseEmails } from './email.js';

const read = (raw: string) => parseEmails(raw).value.map(({ kind, value }) => `${kind} ${value}`);

describe('parseEmails', () => {
  it.each([
    ['consorzio@inrete.to.it', ['EMAIL consorzio@inrete.to.it']],
    ['Consorzio@INRETE.to.it.', ['EMAIL consorzio@inrete.to.it']],
    ['consorzio@pec.inrete.to.it', ['PEC consorzio@pec.inrete.to.it']],
    ['ente@legalmail.it', ['PEC ente@legalmail.it']],
    ['mailto:a@b.it; c@d.it', ['EMAIL a@b.it', 'EMAIL c@d.it']],
    ['sportello (at) ente.it', ['EMAIL sportello@ente.it']],
    ['sportello @ ente.it', ['EMAIL sportello@ente.it']],
    ['', []],
  ])('reads %j', (raw, expected) => {
    expect(read(raw)).toEqual(expected);
    expect(parseEmails(raw).findings).toEqual([]);
  });

  it('takes the word of a PEC column', () => {
    expect(parseEmails('ente@poste.it', true).value[0]?.kind).toBe('PEC');
  });

  it.each(['sportello@ente', 'a@@b.it', 'chiedere allo sportello'])('refuses %j', (raw) => {
    expect(parseEmails(raw)).toMatchObject({ value: [], findings: [{ code: 'EMAIL_INVALID' }] });
  });

  it('never throws and reads what it answered to the same', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (raw) => parseEmails(raw).findings.length >= 0));
    fc.assert(
      fc.property(fc.emailAddress(), (raw) => {
        const once = parseEmails(raw).value;
        expect(parseEmails(once.map(({ value }) => value).join('; ')).value).toEqual(once);
      }),
    );
  });
});
