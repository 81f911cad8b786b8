// Documents of a case as the service makes them: what is recorded before they are, and which are refused.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { recordDevice } from '#electron/services/custody.ts'
import { documentMakers } from '#electron/documents/makers.ts'
import {
  type DocumentOutlets,
  previewDocument,
  printDocument,
  saveDocument,
  saveProtected,
} from '#electron/services/documents.ts'
import { lockIncident } from '#electron/services/evidence/sealing.ts'
import { readIncident } from '#electron/services/incidents.ts'
import type { Session } from '#electron/services/session.ts'
import type { DocumentChoice } from '#shared/ipc/documents.ts'
import { testFonts, textOf } from '#tests/documents/print.ts'
import { verifiedChain } from '#tests/helpers/audit-chain.ts'
import { dataOf, recordConcern } from '#tests/helpers/concerns.ts'
import { DEVICE } from '#tests/helpers/full-case.ts'
import { type School, addEverybody } from '#tests/helpers/people.ts'
import { type TestVault, makeVaultDb, temporaryFolder } from '#tests/helpers/vault-db.ts'
import { addFiles } from './package-case.ts'

const DEVICE_PAPERS = ['device-receipt', 'bag-label', 'network-checklist'] as const

let vault: TestVault
let school: School
let outlets: DocumentOutlets & { shown: Buffer[]; asked: string[] }
beforeEach(() => {
  vault = makeVaultDb()
  school = addEverybody(vault)
  const fonts = testFonts()
  const [shown, asked]: [Buffer[], string[]] = [[], []]
  const folder = temporaryFolder()
  outlets = {
    shown,
    asked,
    loadMakers: () => Promise.resolve(documentMakers(fonts)),
    preview: (pdf) => void shown.push(pdf),
    print: (pdf) => {
      shown.push(pdf)
      return Promise.resolve('printed')
    },
    askWhereToSave: (name) => {
      asked.push(name)
      return Promise.resolve(join(folder, name))
    },
  }
})
afterEach(() => vault.dispose())

const kinds = () => verifiedChain(vault.db).map(({ kind }) => kind)
const eventsOf = (incidentId: string, session: Session = vault.session) =>
  dataOf(readIncident(session, { incidentId })).evidence.map(({ events }) => events.map(({ what }) => what))
const recordOne = (session: Session, incidentId: string) =>
  dataOf(recordDevice(session, { incidentId, answers: DEVICE })).devices[0]?.id ?? ''
const words = (pdf: Buffer | undefined) => {
  const path = join(temporaryFolder(), 'document.pdf')
  writeFileSync(path, pdf ?? '')
  return textOf(path)
}

describe.each(['none', 'restricted'] as const)('the evidence log of a case that is %s', (which) => {
  it('is a link in the chain of every file and a row of the audit chain, each time, and lists that very print', async () => {
    const adult = which === 'restricted' ? 'staff' : 'no'
    const { incidentId, reference } = recordConcern(vault.session, { adult })
    await addFiles(vault.session, incidentId, [
      ['one.txt', Buffer.from('1')],
      ['two.txt', Buffer.from('2')],
    ])
    const choice = { document: 'evidence-log', incidentId } as const
    const before = kinds().length
    dataOf(await previewDocument(vault.session, outlets, choice))
    dataOf(await printDocument(vault.session, outlets, choice))
    dataOf(await saveDocument(vault.session, outlets, choice))
    dataOf(await saveProtected(vault.session, outlets, choice))
    expect(kinds().slice(before)).toEqual(
      ['document.previewed', 'document.printed', 'document.saved', 'document.saved'].flatMap((kind) => [
        'incident.read',
        kind,
      ]),
    )
    const four = ['log-printed', 'log-printed', 'log-printed', 'log-printed']
    expect(eventsOf(incidentId)).toEqual([four, four])
    const [previewed, printed] = outlets.shown.map((pdf) => words(pdf).match(/Listed in an evidence log/g)?.length)
    expect([previewed, printed]).toEqual([2, 4])
    expect(outlets.asked).toEqual([`Evidence log ${reference}.pdf`, `Evidence log ${reference}.pdf`])
  })
})

it('the evidence log of a locked incident lists its files as sealed', async () => {
  const { incidentId } = recordConcern(vault.session)
  await addFiles(vault.session, incidentId, [['one.txt', Buffer.from('1')]])
  dataOf(lockIncident(vault.session, { incidentId, why: 'not-sure' }))
  dataOf(await previewDocument(vault.session, outlets, { document: 'evidence-log', incidentId }))
  expect(words(outlets.shown[0])).toContain('SEALED: nobody in school can open it')
  expect(eventsOf(incidentId)).toEqual([['sealed', 'log-printed']])
})

describe.each(DEVICE_PAPERS)('a %s', (document) => {
  it('is made of a device of the case, ordinary, locked or restricted', async () => {
    for (const change of [{}, { imageAnswer: 'suspected' }, { adult: 'staff' }] as const) {
      const { incidentId } = recordConcern(vault.session, change)
      const choice: DocumentChoice = { document, incidentId, deviceId: recordOne(vault.session, incidentId) }
      dataOf(await printDocument(vault.session, outlets, choice))
      expect(words(outlets.shown.at(-1))).toContain('Black example phone')
      expect(kinds().slice(-2)).toEqual(['incident.read', 'document.printed'])
    }
  })

  it('is refused of a device that is not of this case, and nothing is recorded of it', async () => {
    const { incidentId } = recordConcern(vault.session)
    const other = recordOne(vault.session, recordConcern(vault.session).incidentId)
    const before = kinds().length
    const refused = await printDocument(vault.session, outlets, { document, incidentId, deviceId: other })
    expect(refused).toMatchObject({ ok: false, code: 'not-found' })
    expect(outlets.shown).toEqual([])
    expect(kinds().slice(before)).toEqual(['incident.read'])
  })
})

it('no document of a restricted case is made for somebody to whom it was not opened', async () => {
  const { incidentId } = recordConcern(vault.session, { adult: 'staff' })
  const deviceId = recordOne(vault.session, incidentId)
  const choices: DocumentChoice[] = [
    { document: 'evidence-log', incidentId },
    ...DEVICE_PAPERS.map((document) => ({ document, incidentId, deviceId })),
  ]
  for (const choice of choices) {
    expect(await printDocument(school.chair, outlets, choice)).toMatchObject({ ok: false, code: 'not-found' })
  }
  expect(outlets.shown).toEqual([])
})
