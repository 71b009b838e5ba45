import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { ContentReader } from './content-reader.js';
import { typeOfName } from './stored-file.rules.js';

const OFFICE = 'application/vnd.openxmlformats-officedocument.';
const part = (name: string, type: string): string => `<Override PartName="${name}" ContentType="${type}"/>`;
const DOCUMENT = part('/word/document.xml', `${OFFICE}wordprocessingml.document.main+xml`);

/** An Office file of such parts; what it says of their types comes last, as some programs have it. */
function office(types: string, others: Zippable = {}): Buffer {
  return Buffer.from(
    zipSync({ 'word/document.xml': strToU8('<w/>'), ...others, '[Content_Types].xml': strToU8(types) }),
  );
}

async function shownBy(
  content: Buffer,
  chunk = 64 * 1024,
): Promise<readonly [type: string | null, hasMacros: boolean]> {
  const reader = new ContentReader();
  for (let at = 0; at < content.length; at += chunk) reader.take(content.subarray(at, at + chunk));
  const read = (from: number, length: number): Promise<Buffer> =>
    Promise.resolve(content.subarray(from, from + length));
  const { shownType, hasMacros, byteCount } = await reader.end(read);
  expect(byteCount).toBe(content.length);
  return [shownType, hasMacros];
}

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('the content of a file', () => {
  it('shows what it is, whatever its name says', async () => {
    expect(await shownBy(Buffer.from('%PDF-1.7\n%sample'))).toEqual(['application/pdf', false]);
    expect(await shownBy(PNG)).toEqual(['image/png', false]);
    expect(await shownBy(Buffer.from('team,cases\nA1,“4”\n'))).toEqual(['TEXT', false]);
    expect(await shownBy(office(DOCUMENT))).toEqual([typeOfName('a.docx'), false]);
    for (const [end, main] of [
      ['xlsx', 'spreadsheetml.sheet'],
      ['pptx', 'presentationml.presentation'],
    ]) {
      expect(await shownBy(office(part('/main.xml', `${OFFICE}${main}.main+xml`)))).toEqual([
        typeOfName(`a.${end}`),
        false,
      ]);
    }
  });

  it('is none that is taken: programs, templates, archives, old Office, no text', async () => {
    expect(await shownBy(Buffer.from('MZ\x90\x00\x03', 'latin1'))).toEqual(['application/x-msdownload', false]);
    expect(await shownBy(office(part('/word/document.xml', `${OFFICE}wordprocessingml.template.main+xml`)))).toEqual([
      null,
      false,
    ]);
    expect(await shownBy(Buffer.from(zipSync({ 'a.txt': strToU8('a') })))).toEqual([null, false]);
    expect((await shownBy(Buffer.from('D0CF11E0A1B11AE1'.padEnd(1200, '0'), 'hex')))[0]).toBe('application/x-cfb');
    expect(await shownBy(Buffer.from('caf\xe9', 'latin1'))).toEqual([null, false]);
    expect(await shownBy(Buffer.from('a\0b'))).toEqual([null, false]);
    expect(await shownBy(Buffer.from('half a character: \u20ac').subarray(0, -1))).toEqual([null, false]);
    expect(await shownBy(Buffer.from('PK\x03\x04 and no archive', 'latin1'))).toEqual([null, false]);
  });

  it('has macros wherever Office would find them', async () => {
    const macroEnabled = part('/word/document.xml', 'application/vnd.ms-word.document.macroEnabled.main+xml');
    expect(await shownBy(office(macroEnabled))).toEqual([null, true]);
    const hidden = part('/word/other.bin', 'application/vnd.ms-office.vbaProject');
    for (const file of [
      office(DOCUMENT, { 'word/vbaProject.bin': strToU8('x') }),
      office(DOCUMENT + hidden, { 'word/other.bin': strToU8('x') }),
      office(DOCUMENT + part('/xl/m.xml', 'application/vnd.ms-excel.macrosheet+xml')),
    ]) {
      expect(await shownBy(file)).toEqual([typeOfName('a.docx'), true]);
    }
  });

  it('shows the same however it is cut, and whatever it is, it is read to its end', async () => {
    const samples = [PNG, office(DOCUMENT), Buffer.from('Grüße – 4 €\n'.repeat(20))];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...samples), fc.integer({ min: 1, max: 90 }), async (content, chunk) => {
        expect(await shownBy(content, chunk)).toEqual(await shownBy(content));
      }),
      { numRuns: 60 },
    );
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.nat(199), async (noise, cut) => {
        await shownBy(Buffer.concat([office(DOCUMENT).subarray(0, -1 - cut), noise]));
      }),
      { numRuns: 100 },
    );
  });
});
