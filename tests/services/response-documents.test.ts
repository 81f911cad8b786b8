// The documents of the guided response as the service makes them: what is recorded before they are, and which are refused.
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { documentMakers } from '#electron/documents/makers.ts'
import { type DocumentOutlets, previewDocument, saveDocument } from '#electron/services/documents.ts'
import { lockIncident } from '#electron/services/evidence/sealing.ts'
import { amendIncident, readIncident } from '#electron/services/incidents.ts'
import { keepLetter } from '#electron/services/response/keep-letter.ts'
import type { Session } from '#electron/services/session.ts'
import { concernAnswersOf } from '#shared/domain/concern-answers.ts'
import { currentVersion } from '#shared/domain/incidents.ts'
import type { DocumentChoice } from '#shared/ipc/documents.ts'
import { run, squashed, testFonts, textOf } from '#tests/documents/print.ts'
import { verifiedChain } from '#tests/helpers/audit-chain.ts'
import { dataOf, recordConcern } from '#tests/helpers/concerns.ts'
import { recordWordsOnly } from '#tests/helpers/full-case.ts'
import { type School, addEverybody } from '#tests/helpers/people.ts'
import { LETTER, RESPONSE_FORMS, recordResponseForm } from '#tests/helpers/response-forms.ts'
import { type TestVault, makeVaultDb, temporaryFolder } from '#tests/helpers/vault-db.ts'
import { addFiles } from './package-case.ts'

let vault: TestVault
let school: School
let folder: string
let outlets: DocumentOutlets & { shown: Buffer[]; asked: string[] }
beforeEach(() => {
  vault = makeVaultDb()
  school = addEverybody(vault)
  folder = temporaryFolder()
  const fonts = testFonts()
  const [shown, asked]: [Buffer[], string[]] = [[], []]
  outlets = {
    shown,
    asked,
    loadMakers: () => Promise.resolve(documentMakers(fonts)),
    preview: (pdf) => void shown.push(pdf),
    print: () => Promise.resolve('printed'),
    askWhereToSave: (name) => {
      asked.push(name)
      return Promise.resolve(join(folder, name))
    },
  }
})
afterEach(() => vault.dispose())

const rows = () => verifiedChain(vault.db)
const rowsSince = (from: number) => rows().slice(from)
const personOf = (incidentId: string, session: Session = vault.session) =>
  currentVersion(dataOf(readIncident(session, { incidentId }))).concern.people[0]?.id ?? ''
const partOf = (incidentId: string) => ({ incidentId, personId: personOf(incidentId) })
const shownPath = () => {
  const path = join(temporaryFolder(), 'document.pdf')
  writeFileSync(path, outlets.shown.at(-1) ?? '')
  return path
}
const about = (...parts: readonly { incidentId: string; personId: string }[]): DocumentChoice => {
  return { document: 'person-chronology', name: 'Alex Sample', parts: [...parts] }
}

describe.each(['chronology', 'briefing'] as const)('the %s', (document) => {
  it('of an ordinary, a locked and a restricted case is recorded before it is made, and called by its reference', async () => {
    for (const change of [{}, { imageAnswer: 'suspected' }, { adult: 'staff' }] as const) {
      const { incidentId, reference } = recordConcern(vault.session, change)
      const from = rows().length
      dataOf(await saveDocument(vault.session, outlets, { document, incidentId }))
      expect(rowsSince(from)).toMatchObject([
        { kind: 'incident.read', incidentId },
        { kind: 'document.saved', incidentId, detail: { document, means: 'pdf' } },
      ])
      const name = document === 'chronology' ? `Chronology ${reference}.pdf` : `Briefing ${reference}.pdf`
      expect(outlets.asked.at(-1)).toBe(name)
      expect(existsSync(join(folder, name))).toBe(true)
    }
  })

  it('tells what every form of the response recorded', async () => {
    const { incidentId } = recordConcern(vault.session)
    const { people } = currentVersion(dataOf(readIncident(vault.session, { incidentId }))).concern
    const person = { incidentId, personId: people.find(({ part }) => part === 'alleged')?.id ?? null }
    for (const { form } of RESPONSE_FORMS) dataOf(recordResponseForm(vault.session, person, form))
    dataOf(await previewDocument(vault.session, outlets, { document, incidentId }))
    const text = squashed(textOf(shownPath()))
    for (const words of ['Leave it as it is until they come', 'Do we refer this?', 'It was meant, and it hurt']) {
      expect(text).toContain(words)
    }
    if (document === 'chronology') expect(text).toContain('Messages of the class chat')
    expect(run('pdfinfo', shownPath())).toMatch(document === 'briefing' ? /Pages:\s+1$/m : /Pages:\s+\d+$/m)
  })

  it('of a locked incident holds words only: no picture, no attachment, and nothing of its sealed files', async () => {
    const { incidentId } = recordConcern(vault.session)
    await addFiles(vault.session, incidentId, [['chat.txt', Buffer.from('CANARY-OF-A-FILE')]])
    dataOf(lockIncident(vault.session, { incidentId, why: 'not-sure' }))
    recordWordsOnly(vault.session, incidentId)
    dataOf(await previewDocument(vault.session, outlets, { document, incidentId }))
    const path = shownPath()
    expect(run('pdfimages', '-list', path).trim().split('\n')).toHaveLength(2)
    expect(run('pdfdetach', '-list', path)).toContain('0 embedded files')
    expect(run('qpdf', '--qdf', '--object-streams=disable', path, '-')).not.toMatch(
      /\/Subtype \/(Image|FileAttachment)/,
    )
    const text = squashed(textOf(path))
    expect(text).not.toContain('CANARY')
    expect(text).toMatch(/^This incident may involve an indecent image of a child/)
    expect(text).toContain('It was sent to me on Monday')
  })

  it('is refused to somebody to whom a restricted case was not opened', async () => {
    const { incidentId } = recordConcern(vault.session, { adult: 'staff' })
    const refused = await previewDocument(school.chair, outlets, { document, incidentId })
    expect(refused).toMatchObject({ ok: false, code: 'not-found' })
    expect(outlets.shown).toEqual([])
  })
})

describe('a letter', () => {
  it('is printed as it was kept, under a name that tells nothing but its day', async () => {
    const { incidentId } = recordConcern(vault.session)
    const letterId = dataOf(keepLetter(vault.session, { incidentId, answers: LETTER })).letters[0]?.id ?? ''
    dataOf(await saveDocument(vault.session, outlets, { document: 'letter', incidentId, letterId }))
    expect(outlets.asked).toEqual([expect.stringMatching(/^Letter \d{4}-\d{2}-\d{2}\.pdf$/)])
    expect(squashed(textOf(join(folder, outlets.asked[0] ?? '')))).toContain('We ask you to take it down.')
    expect(rows().at(-1)).toMatchObject({ kind: 'document.saved', incidentId, detail: { document: 'letter' } })
  })

  it('of another incident is refused, and nothing is recorded of it', async () => {
    const other = recordConcern(vault.session).incidentId
    const letterId = dataOf(keepLetter(vault.session, { incidentId: other, answers: LETTER })).letters[0]?.id ?? ''
    const { incidentId } = recordConcern(vault.session)
    dataOf(keepLetter(vault.session, { incidentId, answers: LETTER }))
    const from = rows().length
    const refused = await previewDocument(vault.session, outlets, { document: 'letter', incidentId, letterId })
    expect(refused).toMatchObject({ ok: false, code: 'not-found' })
    expect(rowsSince(from).map(({ kind }) => kind)).toEqual(['incident.read'])
  })
})

describe('the chronology of a person', () => {
  it('is recorded for every incident that is in it, and its name holds no name', async () => {
    const first = recordConcern(vault.session)
    const second = recordConcern(vault.session, { imageAnswer: 'suspected' })
    const third = recordConcern(vault.session, { adult: 'staff' })
    const incidents = [first, second, third].map(({ incidentId }) => incidentId)
    const parts = incidents.map(partOf)
    const from = rows().length
    dataOf(await saveDocument(vault.session, outlets, about(...parts)))
    const detail = { document: 'person-chronology', means: 'pdf' }
    expect(rowsSince(from)).toMatchObject([
      ...incidents.map((incidentId) => ({ kind: 'incident.read', incidentId })),
      ...incidents.map((incidentId) => ({ kind: 'document.saved', incidentId, detail })),
    ])
    expect(outlets.asked).toEqual(['Chronology of one person.pdf'])
    const text = squashed(textOf(join(folder, 'Chronology of one person.pdf')))
    expect(text).toMatch(/^Contains details of other people: do not hand to a parent\./)
    for (const { reference } of [first, second, third]) expect(text).toContain(`Incident ${reference} State: Open`)
    expect(text).toContain(`Record checkpoint: ${rows().length} rows`)
  })

  it('is refused when somebody is not part of an incident, and nothing is recorded of it', async () => {
    const mine = partOf(recordConcern(vault.session).incidentId)
    const other = partOf(recordConcern(vault.session).incidentId)
    const from = rows().length
    const refused = await previewDocument(vault.session, outlets, about(mine, { ...other, personId: mine.personId }))
    expect(refused).toMatchObject({ ok: false, code: 'not-found' })
    expect(outlets.shown).toEqual([])
    expect(new Set(rowsSince(from).map(({ kind }) => kind))).toEqual(new Set(['incident.read']))
  })

  it('is refused for a person whom an amendment took out', async () => {
    const { incidentId } = recordConcern(vault.session)
    const part = partOf(incidentId)
    const { concern } = currentVersion(dataOf(readIncident(vault.session, { incidentId })))
    const answers = concernAnswersOf({ ...concern, people: concern.people.slice(1) })
    dataOf(amendIncident(vault.session, { incidentId, fromVersion: 1, answers, reason: 'Somebody else was meant' }))
    expect(await previewDocument(vault.session, outlets, about(part))).toMatchObject({ ok: false, code: 'not-found' })
  })

  it('takes each incident once', async () => {
    const part = partOf(recordConcern(vault.session).incidentId)
    expect(await previewDocument(vault.session, outlets, about(part, part))).toMatchObject({
      ok: false,
      code: 'invalid',
    })
    expect(outlets.shown).toEqual([])
  })

  it('is refused as a whole when one of the incidents is not open to whoever asks', async () => {
    const ordinary = partOf(recordConcern(vault.session).incidentId)
    const restricted = partOf(recordConcern(vault.session, { adult: 'staff' }).incidentId)
    dataOf(await previewDocument(school.deputy, outlets, about(ordinary, restricted)))
    const refused = await previewDocument(school.chair, outlets, about(ordinary, restricted))
    expect(refused).toMatchObject({ ok: false, code: 'not-found' })
    expect(outlets.shown).toHaveLength(1)
  })
})
