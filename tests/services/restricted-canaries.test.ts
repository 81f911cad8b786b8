// The person whom a restricted case is kept from, with the vault's key in hand: none of its words may be anywhere, neither in the app
// nor in the file. The same search finds the words of an ordinary case, so that it would find these.
import { copyFileSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import StockDatabase from '@signalapp/sqlcipher'
import { describe, expect, it } from 'vitest'
import type { Db } from '#db/open.ts'
import { recordDevice } from '#electron/services/custody.ts'
import { discardDraft, listDrafts, readDraft, saveDraft } from '#electron/services/drafts.ts'
import { readDrop, readInbox, takeDrop } from '#electron/services/drop-box.ts'
import { readFormDraft } from '#electron/services/form-drafts.ts'
import { countIncidents, listIncidents } from '#electron/services/incident-list.ts'
import { closeIncident, readIncident, recordOutcome } from '#electron/services/incidents.ts'
import { listNamesakes } from '#electron/services/response/namesakes.ts'
import { listRestricted } from '#electron/services/restricted-list.ts'
import { listWhoElse, openIncidentTo, restrictIncident } from '#electron/services/restricted.ts'
import type { Session } from '#electron/services/session.ts'
import { usingDropBox } from '#electron/vault/keys/drop-box-key.ts'
import { openSealed } from '#electron/vault/keys/sodium.ts'
import type { AdultKind } from '#shared/domain/compartments.ts'
import type { FormName } from '#shared/domain/form-drafts.ts'
import { base64Spellings } from '#tests/helpers/canary.ts'
import { type CanaryCase, canaryAnswers, writeCanaryCase } from '#tests/helpers/canary-case.ts'
import { canaryWords, foundIn } from '#tests/helpers/canary-words.ts'
import { completeAnswers, dataOf, recordConcern } from '#tests/helpers/concerns.ts'
import { DEVICE } from '#tests/helpers/full-case.ts'
import { leave } from '#tests/helpers/drops.ts'
import { RESPONSE_FORMS, recordResponseForm } from '#tests/helpers/response-forms.ts'
import { DEPUTY, type School, addEverybody } from '#tests/helpers/people.ts'
import { decipheredFile, decipheredLog } from '#tests/helpers/raw-pages.ts'
import { type TestVault, makeVaultDb } from '#tests/helpers/vault-db.ts'
import { WORDS_ONLY_FORMS, recordWordsForm } from '#tests/helpers/words-only-forms.ts'

const KINDS: Readonly<Record<Exclude<AdultKind, 'no'>, { leadIds: string[]; excluded: readonly (keyof School)[] }>> = {
  staff: { leadIds: [], excluded: ['chair', 'dpo'] },
  'not-sure': { leadIds: [], excluded: ['chair', 'dpo'] },
  head: { leadIds: [], excluded: ['head', 'dpo'] },
  lead: { leadIds: [DEPUTY.id], excluded: ['deputy', 'chair', 'dpo'] },
}
const FORMS: readonly FormName[] = [
  ...(['amend', 'action', 'strike', 'outcome', 'close', 'reopen', 'device', 'handover', 'image-seen'] as const),
  ...(['statement', 'trace', 'referral', 'deletion', 'deletion-confirmed', 'evidence', 'package', 'unlock'] as const),
  ...RESPONSE_FORMS.map(({ form }) => form),
]

/** Every value of every table, index of words and view, whatever its type. */
function dump(db: Db): Buffer {
  const names = db.$client
    .prepare("SELECT name FROM sqlite_schema WHERE type IN ('table', 'view')")
    .pluck()
    .all() as string[]
  const parts = names.flatMap((name) => {
    const rows = db.$client.prepare(`SELECT * FROM "${name}"`).raw().all() as unknown[][]
    return rows.flat().map((value) => (Buffer.isBuffer(value) ? value : Buffer.from(String(value), 'utf8')))
  })
  return Buffer.concat(parts.flatMap((part) => [part, Buffer.from('\n')]))
}

/** The same by a stock SQLCipher, and the terms of the search index. */
function stockDump(path: string, key: Buffer): Buffer {
  const stock = new StockDatabase(path)
  stock.pragma(`key = "x'${key.toString('hex')}'"`)
  stock.exec("CREATE VIRTUAL TABLE temp.terms USING fts5vocab('main', 'incident_search', 'instance')")
  const rows = stock.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all<{ name: string }>()
  const values = [...rows.map(({ name }) => name), 'terms'].flatMap((name) =>
    stock
      .prepare(`SELECT * FROM "${name}"`)
      .all()
      .flatMap((row) => Object.values(row as object) as unknown[]),
  )
  stock.close()
  return Buffer.concat(
    values.map((value) => (value instanceof Uint8Array ? Buffer.from(value) : Buffer.from(`${String(value)}\n`))),
  )
}

/** All that the vault's key lays open on the disk: rows, raw pages of the file and its log, copies, and waiting concerns. */
function everythingOnDisk(vault: TestVault): Record<string, Buffer> {
  const log = decipheredLog(vault.path, vault.key)
  const file = decipheredFile(vault.path, vault.key)
  vault.db.$client.pragma('wal_checkpoint(TRUNCATE)')
  const settled = decipheredFile(vault.path, vault.key)
  const copy = join(vault.folder, `copy-${String(Math.random()).slice(2)}.db`)
  copyFileSync(vault.path, copy)
  const vacuumed = `${copy}.vacuumed`
  vault.db.$client.prepare('VACUUM INTO ?').run(vacuumed)
  return {
    rows: dump(vault.db),
    stock: stockDump(copy, vault.key),
    log,
    file,
    settled,
    vacuumed: decipheredFile(vacuumed, vault.key),
    drops: dropsLaidOpen(vault),
    asTheyLie: Buffer.concat(
      readdirSync(vault.folder)
        .filter((name) => name.endsWith('.db'))
        .map((name) => readFileSync(join(vault.folder, name))),
    ),
  }
}

function dropsLaidOpen({ folder, session }: TestVault): Buffer {
  const files = readdirSync(join(folder, 'drop-box')).map((name) => readFileSync(join(folder, 'drop-box', name)))
  return usingDropBox(session, (box) =>
    Buffer.concat(files.flatMap((file) => [file, openSealed(box, file) ?? Buffer.alloc(0)])),
  )
}

/** Every answer that services give this person about a case, its drafts, forms and concerns that were left. */
function everyAnswer(
  session: Session,
  vault: TestVault,
  written: CanaryCase,
  dropId: string,
  words: readonly string[],
) {
  const { incidentId, deviceId, draftId, actionId, deletionId } = written
  const on = { incidentId }
  const search = (sought: string) => [
    listIncidents(session, { words: sought, status: 'all', sort: 'newest', page: 1 }),
    listRestricted(session, { words: sought, status: 'all' }),
  ]
  const abouts: Partial<Record<FormName, string>> = {
    handover: deviceId,
    strike: actionId,
    'deletion-confirmed': deletionId,
  }
  const aboutOf = (form: FormName) => abouts[form] ?? incidentId
  return [
    ...['', ...words].flatMap(search),
    countIncidents(session),
    readIncident(session, on),
    recordOutcome(session, { ...on, text: 'x' }),
    closeIncident(session, { ...on, reason: 'x' }),
    recordDevice(session, { ...on, answers: DEVICE }),
    ...WORDS_ONLY_FORMS.map((typed) => recordWordsForm(session, { incidentId, deletionId }, typed)),
    ...RESPONSE_FORMS.map(({ form }) => recordResponseForm(session, { incidentId, personId: null }, form)),
    ...words.slice(0, 5).map((name) => listNamesakes(session, { name })),
    restrictIncident(session, { ...on, about: { adult: 'staff', leadIds: [] }, reason: 'x' }),
    listWhoElse(session, on),
    openIncidentTo(session, { ...on, accountId: session.actor.id, reason: 'x' }),
    listDrafts(session),
    readDraft(session, { draftId }),
    saveDraft(session, { draftId, answers: completeAnswers() }),
    discardDraft(session, { draftId }),
    ...FORMS.map((form) => readFormDraft(session, { form, incidentId, aboutId: aboutOf(form) })),
    readInbox(session, vault.folder),
    readDrop(session, vault.folder, { dropId }),
    takeDrop(session, vault.folder, { dropId }),
  ]
}

function dropOf(vault: TestVault, next: () => string, adult: AdultKind, leadIds: string[]): string {
  return leave(vault, {
    adult,
    leadIds,
    writerName: next(),
    writerRole: next(),
    people: next(),
    when: next(),
    words: next(),
  })
}

describe.each(Object.keys(KINDS) as Exclude<AdultKind, 'no'>[])('a case about “%s”', (adult) => {
  const { leadIds, excluded } = KINDS[adult]

  it('is nowhere for those whom it is kept from', { timeout: 120_000 }, () => {
    const vault = makeVaultDb()
    const school = addEverybody(vault)
    const { next, all } = canaryWords('kestrel')
    const written = writeCanaryCase(school.dsl, next, { adult, leadIds })
    const dropId = dropOf(vault, next, adult, leadIds)
    expect(all.length).toBeGreaterThan(50)

    // Words that were plain until the answer changed, or until the case was restricted.
    const movedId = dataOf(listDrafts(school.dsl))[0]?.id ?? ''
    dataOf(saveDraft(school.dsl, { draftId: movedId, answers: canaryAnswers(next, { adult: 'no' }) }))
    dataOf(saveDraft(school.dsl, { draftId: movedId, answers: canaryAnswers(next, { adult, leadIds }) }))
    const ordinary = writeCanaryCase(school.dsl, next, { adult: 'no', leadIds: [] })
    dataOf(discardDraft(school.dsl, { draftId: ordinary.draftId }))
    const about = { adult, leadIds }
    dataOf(restrictIncident(school.dsl, { incidentId: ordinary.incidentId, about, reason: next() }))

    for (const [where, bytes] of Object.entries(everythingOnDisk(vault))) expect(foundIn(bytes, all), where).toEqual([])
    for (const role of excluded) {
      for (const [found, words] of [
        [written, all],
        [{ ...ordinary, draftId: movedId }, []],
      ] as const) {
        const answers = everyAnswer(school[role], vault, found, dropId, words)
        expect(foundIn(Buffer.from(JSON.stringify(answers)), all), role).toEqual([])
        const code = (result: (typeof answers)[number]) => (result.ok ? 'ok' : result.code)
        expect(new Set(answers.map(code))).toEqual(new Set(['ok', 'not-found']))
      }
    }
    expect(foundIn(dump(vault.db), all), 'after every answer').toEqual([])

    // The same words are all there for those who may see them.
    const seen = [
      readIncident(school.dsl, written),
      readIncident(school.dsl, ordinary),
      readDraft(school.dsl, { draftId: movedId }),
    ]
    expect(foundIn(Buffer.from(JSON.stringify(seen)), all).length).toBeGreaterThan(50)
    expect(dataOf(readDrop(school.dsl, vault.folder, { dropId })).words).toContain('kestrel')
    vault.dispose()
  })
})

it('the same search finds every word of an ordinary case', { timeout: 120_000 }, () => {
  const vault = makeVaultDb()
  const school = addEverybody(vault)
  const { next, all } = canaryWords('plover')
  const written = writeCanaryCase(school.dsl, next, { adult: 'no', leadIds: [] })
  const before = [...all]
  const dropId = dropOf(vault, next, 'no', [])
  // Nothing was moved to the file yet, so all of it is in the log.
  const { drops: _drops, asTheyLie: _asTheyLie, file: _file, ...laidOpen } = everythingOnDisk(vault)
  for (const [where, bytes] of Object.entries(laidOpen)) {
    const found = foundIn(bytes, before)
    expect(
      before.filter((word) => !found.includes(word)),
      where,
    ).toEqual([])
  }
  const answers = everyAnswer(school.dsl, vault, written, dropId, [])
  expect(foundIn(Buffer.from(JSON.stringify(answers)), all).length).toBeGreaterThan(50)
  vault.dispose()
})

it('the search knows the other ways of writing a word', () => {
  const word = canaryWords('curlew').next()
  const bytes = Buffer.from(`before ${word} after`, 'utf8')
  const forms = [
    bytes,
    Buffer.from(bytes.toString('hex').toUpperCase()),
    Buffer.from(bytes.toString('utf8'), 'utf16le'),
    ...[0, 1, 2].map((skip) => Buffer.from(bytes.subarray(skip).toString('base64'))),
  ]
  for (const form of forms) expect(foundIn(form, [word])).toEqual([word])
  expect(foundIn(Buffer.from('before after'), [word])).toEqual([])
})

it('the search takes no part of a word for the word, in whatever way it is written', () => {
  const word = Buffer.from(canaryWords('bak').next())
  for (const spelling of base64Spellings(word)) {
    const places = [0, 1, 2].map((skip) => Buffer.concat([Buffer.alloc(skip, 0xff), word, Buffer.alloc(3, 0xff)]))
    expect(places.filter((bytes) => bytes.toString('base64').includes(spelling))).toHaveLength(1)
    // So long that it does not turn up by chance in what is enciphered: once in 256 ** 10 places.
    expect(spelling).toHaveLength(10)
  }
})

it('an ordinary recording leaves no trace of the search’s own words', () => {
  const vault = makeVaultDb()
  recordConcern(vault.session)
  expect(foundIn(dump(vault.db), [canaryWords('kestrel').next()])).toEqual([])
  vault.dispose()
})
