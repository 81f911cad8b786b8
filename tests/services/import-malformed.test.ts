// At least ten thousand damaged, foreign and hostile files: each is refused in words or becomes a plan, nothing is ever half imported, and
// a file that is far too long does not fill the memory.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { collectGarbage } from '#electron/platform/collect-garbage.ts'
import { importPeople } from '#electron/services/people-import/import.ts'
import { planImport } from '#electron/services/people-import/plan.ts'
import { chooseFile, readTable } from '#electron/services/people-import/read-file.ts'
import type { PeopleKind } from '#shared/domain/people.ts'
import { dataOf } from '../helpers/concerns.ts'
import { CTF, SIMS_CSV } from '../helpers/people-file-texts.ts'
import { chooseContent, rowCounts, suggestedSettings } from '../helpers/people-files.ts'
import { type TestVault, makeVaultDb } from '../helpers/vault-db.ts'

const RUNS = Math.max(3_000, Number(process.env['BLUEFORM_PROPERTY_RUNS'] ?? 0))

let vault: TestVault
let folder: string
const reached = { refused: 0, planned: 0, imported: 0 }

beforeAll(() => {
  vault = makeVaultDb()
  folder = mkdtempSync(join(tmpdir(), 'blueform-malformed-'))
})
afterAll(() => {
  vault.dispose()
  rmSync(folder, { recursive: true, force: true })
})

const breaksIn = (bytes: Buffer) => bytes.toString('latin1').split(/\r\n|\r|\n/).length

/** Chooses, looks and imports as far as it goes, then takes everything back; throws when anything is not as it should be. */
async function expectCalm(bytes: Buffer, kind: PeopleKind): Promise<void> {
  const path = join(folder, 'people.csv')
  writeFileSync(path, bytes)
  const before = rowCounts(vault.session)
  const chosen = await chooseFile(vault.session, { choosePeopleFile: () => Promise.resolve(path) })
  if (!chosen.ok) {
    reached.refused += 1
    expect(chosen.code).toBe('invalid')
    const line = /^Line (\d+): ./.exec(chosen.message)?.[1]
    if (line !== undefined) expect(Number(line)).toBeLessThanOrEqual(breaksIn(bytes) * 2)
    expect(chosen.message.length).toBeGreaterThan(20)
    expect(chosen.message).not.toContain(folder)
    expect(rowCounts(vault.session)).toEqual(before)
    return
  }
  if (!chosen.data.chosen) throw new Error('the dialog was answered')
  const settings = suggestedSettings(kind, chosen.data)
  const planned = planImport(vault.session, { ticket: chosen.data.ticket, settings, show: 'bad', page: 1 })
  if (!planned.ok) {
    expect(planned.code).toBe('invalid')
    return
  }
  reached.planned += 1
  for (const { line, problem } of planned.data.rows) {
    expect(line).toBeGreaterThan(0)
    expect(problem).not.toBe('')
  }
  importAndTakeBack(before, { ticket: chosen.data.ticket, settings, plan: planned.data.plan }, planned.data)
}

function importAndTakeBack(
  before: ReturnType<typeof rowCounts>,
  input: Parameters<typeof importPeople>[1],
  { added, changed, bad }: { readonly added: number; readonly changed: number; readonly bad: number },
): void {
  const { $client } = vault.db
  $client.exec('BEGIN')
  try {
    const imported = importPeople(vault.session, input)
    expect(imported.ok).toBe(bad === 0 && added + changed > 0)
    if (imported.ok) reached.imported += 1
    const after = rowCounts(vault.session)
    expect(after.person - before.person).toBe(imported.ok ? added : 0)
    expect(after.audit_entry - before.audit_entry).toBe(imported.ok ? 1 : 0)
    expect(after.person_event - before.person_event).toBeLessThanOrEqual(imported.ok ? added + changed : 0)
  } finally {
    $client.exec('ROLLBACK')
  }
}

type Encoding = 'utf8' | 'bom' | 'windows' | 'utf16le' | 'utf16be'
const ENCODINGS: readonly Encoding[] = ['utf8', 'bom', 'windows', 'utf16le', 'utf16be']

function encoded(text: string, encoding: Encoding): Buffer {
  if (encoding === 'bom') return Buffer.from(`\ufeff${text}`, 'utf8')
  if (encoding === 'windows') return Buffer.from(text.replaceAll('’', '\u0092').replaceAll('ŵ', 'w'), 'latin1')
  if (encoding === 'utf16le') return Buffer.from(`\ufeff${text}`, 'utf16le')
  return encoding === 'utf16be' ? Buffer.from(`\ufeff${text}`, 'utf16le').swap16() : Buffer.from(text, 'utf8')
}

const SNIPPETS = [
  '"',
  '""',
  '"x',
  ',',
  ';',
  '\t',
  '\r',
  '\n',
  '\r\n',
  '\0',
  '\ufeff',
  '\ufffd',
  '\u0001',
  '<',
  '>',
  '&',
  '&lol;',
  '&#0;',
  '&#x41;',
  ']]>',
  '<!DOCTYPE x>',
  '<!ENTITY a "b">',
  '<![CDATA[',
  '<Pupil>',
  '</Pupil>',
  '<!--',
  '-->',
  '<?xml?>',
  '=cmd()',
  '1/9/14',
  '30/02/2014',
  '\u202e',
  '\ud800',
  'data:image/png;base64,iVBORw0KGgo',
  'A'.repeat(400),
  '"'.repeat(31),
  '\n'.repeat(20),
  ','.repeat(300),
  '9'.repeat(20),
]
const kinds = fc.constantFrom<PeopleKind>('pupil', 'parent', 'staff')
const place = fc.double({ min: 0, max: 1, noNaN: true })
const damage = fc.oneof(
  fc.record({ what: fc.constant('cut' as const), from: place, length: fc.nat(60) }),
  fc.record({ what: fc.constant('put' as const), from: place, snippet: fc.constantFrom(...SNIPPETS) }),
  fc.record({ what: fc.constant('flip' as const), from: place, byte: fc.nat(255) }),
  fc.record({ what: fc.constant('twice' as const), from: place, length: fc.nat(200) }),
  fc.record({ what: fc.constant('end' as const), from: place }),
)
type Damage = typeof damage extends fc.Arbitrary<infer Value> ? Value : never

function damaged(bytes: Buffer, how: Damage): Buffer {
  const at = Math.floor(how.from * bytes.length)
  const [head, tail] = [bytes.subarray(0, at), bytes.subarray(at)]
  if (how.what === 'cut') return Buffer.concat([head, tail.subarray(how.length)])
  if (how.what === 'put') return Buffer.concat([head, Buffer.from(how.snippet, 'utf8'), tail])
  if (how.what === 'flip') return Buffer.concat([head, Buffer.from([how.byte]), tail.subarray(1)])
  return how.what === 'end' ? head : Buffer.concat([head, tail.subarray(0, how.length), tail])
}

const endings = fc.constantFrom('\n', '\r\n', '\r')
const lineEnds = (text: string, ending: string) => text.replaceAll('\n', ending)

async function forAll<Value>(values: fc.Arbitrary<Value>, check: (value: Value) => Promise<void>): Promise<void> {
  await fc.assert(fc.asyncProperty(values, check), { numRuns: RUNS })
}

describe('ten thousand files', () => {
  test('damaged lists as schools export them', async () => {
    const input = fc.record({
      encoding: fc.constantFrom(...ENCODINGS),
      ending: endings,
      harm: fc.array(damage, { minLength: 1, maxLength: 5 }),
      kind: kinds,
    })
    await forAll(input, async ({ encoding, ending, harm, kind }) => {
      await expectCalm(harm.reduce(damaged, encoded(lineEnds(SIMS_CSV, ending), encoding)), kind)
    })
  }, 600_000)

  test('damaged Common Transfer Files', async () => {
    const input = fc.record({
      encoding: fc.constantFrom(...ENCODINGS),
      ending: endings,
      harm: fc.array(damage, { minLength: 1, maxLength: 4 }),
    })
    await forAll(input, async ({ encoding, ending, harm }) => {
      await expectCalm(harm.reduce(damaged, encoded(lineEnds(CTF, ending), encoding)), 'pupil')
    })
  }, 600_000)

  test('tables of anything, and any bytes at all', async () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom(...SNIPPETS),
      fc.constantFrom('Example', 'Jo', '01/09/2014', 'Yes', 'R', 'A1'),
    )
    const heading = fc.constantFrom(
      'Surname',
      'Forename',
      'Name',
      'DOB',
      'UPN',
      'Class',
      'Year',
      'SEN',
      'Email',
      'Child UPN',
      'Relation',
      '',
      'x',
    )
    const table = fc
      .record({
        headings: fc.array(heading, { maxLength: 8 }),
        rows: fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 12 }),
        sign: fc.constantFrom(',', ';', '\t'),
        ending: endings,
      })
      .map(({ headings, rows, sign, ending }) =>
        Buffer.from([headings, ...rows].map((row) => row.join(sign)).join(ending), 'utf8'),
      )
    const anything = fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes))
    await forAll(
      fc.record({ bytes: fc.oneof({ weight: 4, arbitrary: table }, anything), kind: kinds }),
      ({ bytes, kind }) => expectCalm(bytes, kind),
    )
  }, 600_000)

  test('XML of any shape', async () => {
    const name = fc.constantFrom(
      'CTfile',
      'CTFpupilData',
      'Pupil',
      'UPN',
      'Surname',
      'DOB',
      'BasicDetails',
      'SEN',
      'SENprovision',
      'x:y',
    )
    const { element } = fc.letrec<{ element: string; inner: string }>((tie) => ({
      element: fc
        .tuple(name, fc.array(tie('inner'), { maxLength: 4 }))
        .map(([tag, inner]) => `<${tag}>${inner.join('')}</${tag}>`),
      inner: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom(...SNIPPETS),
        fc.string({ maxLength: 6 }),
        tie('element'),
      ),
    }))
    const wrapped = fc.oneof(
      element,
      element.map(
        (inner) => `<CTfile><CTFpupilData><Pupil><Surname>A</Surname>${inner}</Pupil></CTFpupilData></CTfile>`,
      ),
    )
    await forAll(wrapped, (text) => expectCalm(Buffer.from(text, 'utf8'), 'pupil'))
  }, 600_000)

  test('every way of ending was reached', () => {
    for (const count of Object.values(reached)) expect(count).toBeGreaterThan(RUNS / 100)
  })
})

describe('files that would fill the memory or the clock', () => {
  const grown = async (content: string | Buffer): Promise<{ message: string; grownBytes: number }> => {
    collectGarbage()
    const before = process.memoryUsage.rss()
    const refused = await chooseContent(vault.session, content)
    collectGarbage()
    if (refused.ok) throw new Error('it was taken')
    return { message: refused.message, grownBytes: process.memoryUsage.rss() - before }
  }
  const refusal = async (content: string | Buffer): Promise<string> => {
    const refused = await chooseContent(vault.session, content)
    if (refused.ok) throw new Error('it was taken')
    return refused.message
  }
  const MOST_GROWN = 300 * 1024 * 1024

  test('200,000 rows are refused with the line at which it is too long', async () => {
    const rows = Array.from(
      { length: 200_000 },
      (_, at) => `P${at},Example,Amelia,2014-01-01,3A,a cell with some words`,
    )
    const { message, grownBytes } = await grown(`UPN,Surname,Forename,DOB,Class,Note\n${rows.join('\n')}\n`)
    expect(message).toMatch(/^Line 50002: the file is too long/)
    expect(grownBytes).toBeLessThan(MOST_GROWN)
    const pupil = '<Pupil><UPN>A1</UPN><Surname>Example</Surname></Pupil>\n'
    const xml = await grown(`<CTfile><CTFpupilData>\n${pupil.repeat(200_000)}</CTFpupilData></CTfile>`)
    expect(xml.message).toMatch(/^Line 50002: the file is too long/)
    expect(xml.grownBytes).toBeLessThan(MOST_GROWN)
  }, 120_000)

  test('50,000 rows are taken, also with one name for all', async () => {
    const rows = Array.from({ length: 50_000 }, (_, at) => `P${at},Example,Amelia,2014-01-01`)
    const chosen = dataOf(await chooseContent(vault.session, `UPN,Surname,Forename,DOB\n${rows.join('\n')}\n`))
    const settings = suggestedSettings('pupil', chosen)
    const input = { ticket: chosen.ticket, settings, show: 'bad', page: 1 } as const
    expect(dataOf(planImport(vault.session, input))).toMatchObject({ added: 50_000, bad: 0 })
    const nameless = { ...settings, columns: settings.columns.map((field) => (field === 'upn' ? null : field)) }
    expect(dataOf(planImport(vault.session, { ...input, settings: nameless }))).toMatchObject({ bad: 50_000 })
  }, 120_000)

  test('a quotation mark that is never closed, and a row without an end, are told where they begin', async () => {
    const unclosed = `Surname,Forename\nExample,Jo\nSample,"Kit\n${'Test,Lee\n'.repeat(500_000)}`
    expect(await refusal(unclosed)).toMatch(/^Line 3: this row is far too long, or a quotation mark/)
    expect(await refusal('Surname,Forename\nExample,"Jo\nSample,Kit\n')).toMatch(/^Line 2: a quotation mark opens here/)
    expect(await refusal('Surname,Forename\nExample,J"o\n')).toMatch(/^Line 2: a quotation mark stands where/)
    expect(await refusal(`Surname\n${'x'.repeat(5_000_000)}`)).toMatch(/^Line 2: this row is far too long/)
    expect(await refusal(Buffer.alloc(51 * 1024 * 1024, 'a'))).toContain('larger than 50 MB')
    expect(await refusal(`${'x,'.repeat(300)}x\n1\n`)).toMatch(/^Line 1: the file has more than 200 columns/)
    expect(await refusal(`Surname\n${'x,'.repeat(300)}x\n`)).toMatch(/^Line 2: the file has more than 200 columns/)
    // Empty cells behind are none, and are not kept either.
    const wide = readTable(Buffer.from(`Surname\nSample${','.repeat(100_000)}\n`)).table
    expect(wide.rows).toEqual([{ line: 2, cells: ['Sample'] }])
  }, 120_000)

  test('entities and whatever declares them are refused before anything else', async () => {
    const lols = Array.from({ length: 9 }, (_, at) => `<!ENTITY lol${at + 1} "${`&lol${at};`.repeat(10)}">`).join('\n')
    const bomb = `<?xml version="1.0"?>\n<!DOCTYPE lolz [<!ENTITY lol0 "lol">\n${lols}]>\n<CTfile>&lol9;</CTfile>`
    const outside =
      '<?xml version="1.0"?>\n<!DOCTYPE CTfile [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n<CTfile>&x;</CTfile>'
    for (const text of [
      bomb,
      outside,
      encoded(outside, 'utf16le'),
      encoded(outside, 'utf16be'),
      CTF.replace('</Header>', '</Header><!doctype x>'),
    ]) {
      expect(await refusal(text)).toMatch(/^Line \d+: the file declares things/)
    }
    expect(await refusal(CTF.replace('Amelia', '&unknown;'))).toMatch(/^Line 8: this is not well-formed XML/)
    expect(await refusal(`<CTfile>\n${'<a>'.repeat(200_000)}`)).toMatch(/^Line 2: parts of this file lie too deep/)
    expect(await refusal('<html>\n<body>x</body></html>')).toMatch(/^Line 1: this is not a Common Transfer File/)
    expect(await refusal('<CTfile><CTFpupilData/></CTfile>')).toContain('no pupils')
  }, 60_000)

  test('what is no list in plain text says what to do', async () => {
    for (const start of ['PK\u0003\u0004', '%PDF-1.7', '{\\rtf1', 'a\0b', '\u00d0\u00cf\u0011\u00e0']) {
      expect(await refusal(Buffer.from(start, 'latin1'))).toMatch(/then choose that( file)?$/)
    }
    for (const text of ['', 'Surname,Forename\n', '\n\n\n']) expect((await refusal(text)).length).toBeGreaterThan(20)
    const odd = Buffer.concat([encoded('Surname\nExample', 'utf16le'), Buffer.from([65])])
    expect(await refusal(odd)).toContain('damaged')
  })
})

test('letters come out right from each encoding, and an older one is mentioned', async () => {
  for (const encoding of ENCODINGS) {
    const chosen = dataOf(await chooseContent(vault.session, encoded('Surname,Forename\nO’Sample,Siân\n', encoding)))
    expect(chosen.columns.map(({ sample }) => sample[0])).toEqual(['O’Sample', 'Siân'])
    expect(chosen.note !== '').toBe(!['utf8', 'bom'].includes(encoding))
  }
  const older = Buffer.from('Surname,Forename\nA\x92,\x80\x9c\xe9\n', 'latin1')
  const { columns } = dataOf(await chooseContent(vault.session, older))
  expect(columns.map(({ sample }) => sample[0])).toEqual(['A’', '€œé'])
})
