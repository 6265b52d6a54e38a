import { describe, expect, it } from '@jest/globals';
import type { DoNotListKind, Location } from '@vicino/domain';
import { DoNotList, doNotListHash } from '@vicino/store';
import { sampleEntry, sampleId } from '@vicino/store/testing';
import { matchDoNotList, nameInMunicipality } from './do-not-list.js';

const ivrea = { istatCode: '001125', visibility: 'PUBLIC' } as Location;
const listed = (...marks: readonly (readonly [DoNotListKind, string])[]) =>
  new DoNotList(new Set(marks.map(([kind, value]) => doNotListHash(kind, value))));

describe('matchDoNotList', () => {
  it('knows one record of one source, whatever it says now', () => {
    const list = listed(['ENTRY', sampleId('one')]);
    expect(matchDoNotList(sampleEntry('one', { title: 'Another name' }), list)?.kind).toBe('ENTRY');
    expect(matchDoNotList(sampleEntry('two'), list)).toBeNull();
  });

  it('knows a phone and an e-mail from any source', () => {
    const list = listed(['PHONE', '+390125646111'], ['EMAIL', 'Consorzio@inrete.to.it ']);
    const withContact = (kind: 'PHONE' | 'PEC' | 'WEBSITE', value: string) =>
      matchDoNotList(sampleEntry('x', { contacts: [{ kind, value, label: null }] }), list);
    expect(withContact('PHONE', '+390125646111')?.kind).toBe('PHONE');
    expect(withContact('PEC', 'consorzio@inrete.to.it')?.kind).toBe('EMAIL');
    expect(withContact('WEBSITE', '+390125646111')).toBeNull();
  });

  it('knows a name in its municipality, of the service or of who provides it, and nowhere else', () => {
    const list = listed(['NAME', nameInMunicipality("Casa dell'Amicizia", '001125')]);
    const found = (different: object, istatCode: string | null) =>
      matchDoNotList(sampleEntry('x', { ...different, locations: [{ ...ivrea, istatCode }] }), list);
    expect(found({ title: 'CASA DELL’AMICIZIA' }, '001125')).not.toBeNull();
    expect(found({ provider: { name: 'Casa dell amicizia' } }, '001125')).not.toBeNull();
    expect(found({ title: "Casa dell'Amicizia" }, '001082')).toBeNull();
    expect(found({ title: "Casa dell'Amicizia" }, null)).toBeNull();
    expect(found({ title: "Casa dell'Amicizia grande" }, '001125')).toBeNull();
  });

  it('knows a name asked for everywhere', () => {
    const list = listed(['NAME', "Casa dell'Amicizia"]);
    expect(matchDoNotList(sampleEntry('x', { title: "CASA DELL'AMICIZIA" }), list)?.kind).toBe('NAME');
  });
});
