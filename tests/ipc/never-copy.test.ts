// Around the screen: what a page could send to the routes of a locked incident. The boxes come from the routes' own schemas, so that
// a new route or box is tested without anybody remembering it.
import { randomUUID } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { startDraft } from '#electron/services/drafts.ts'
import { readIncident } from '#electron/services/incidents.ts'
import type { Session } from '#electron/services/session.ts'
import { EMBEDDED_DATA_MESSAGE } from '#shared/domain/embedded-data.ts'
import { typedFormSchema } from '#shared/domain/form-drafts.ts'
import { newConditionSchema } from '#shared/domain/local-conditions.ts'
import { type RouteName, contract } from '#shared/ipc/contract.ts'
import { dataOf } from '#tests/helpers/concerns.ts'
import { type Disguise, disguisedFiles } from '#tests/helpers/disguised-files.ts'
import { recordFullCase } from '#tests/helpers/full-case.ts'
import {
  type WordField,
  bytesIn,
  formsOf,
  leastOf,
  routesWithWords,
  withWordsAt,
  wordFields,
} from '#tests/helpers/word-fields.ts'
import { fingerprint, openSchoolVault } from './real-vault.ts'

/** Routes with boxes for words that no incident keeps. */
const NOT_OF_A_CASE: Readonly<Partial<Record<RouteName, string>>> = {
  'vault.ratePassphrase': 'rated and forgotten',
  'vault.create': 'the school’s own words, before there is any incident; tested with the vault',
  'vault.confirmSheet': 'groups of a code, compared and forgotten',
  'incidents.list': 'looked for, never kept',
  'incidents.listRestricted': 'looked for, never kept',
  'response.namesakes': 'looked for, never kept',
  'guidance.editions': 'hashes, looked for, never kept',
  'documents.preview': 'a name that heads a printed page',
  'documents.print': 'a name that heads a printed page',
  'documents.save': 'a name that heads a printed page',
  'documents.saveProtected': 'a name that heads a printed page',
  'evidence.drop': 'paths, which the bridge alone names; tested below',
  'people.list': 'looked for, never kept',
  'people.find': 'looked for, never kept',
  'people.planImport': 'a preview of a file, never kept',
  'people.import': 'the hash of a plan; the rows of the file are tested with the import',
  'agreements.outstanding': 'looked for, never kept',
  'agreements.findCode': 'looked for, never kept',
  'agreements.print': 'words that stand on a printed page',
  'agreements.saveInternetList': 'the log keeps a hash of the reason',
  'consents.list': 'looked for, never kept',
  'consents.print': 'looked for, never kept',
  'schoolDevices.list': 'looked for, never kept',
}
/** The lock of the incident refuses these before anybody looks at the words. */
const LOCK_FIRST: readonly RouteName[] = ['evidence.add', 'evidence.handOver']
const LEFT_AT_THE_LOCK: RouteName = 'dropBox.leave'

let real: Awaited<ReturnType<typeof openSchoolVault>>
let disguises: readonly Disguise[]
let ids: Readonly<Record<string, unknown>>
const session = (): Session => {
  const open = real.vault.session()
  if (!open) throw new Error('locked')
  return open
}

beforeAll(async () => {
  real = await openSchoolVault()
  disguises = await disguisedFiles()
  const incidentId = recordFullCase(session(), { imageAnswer: 'confirmed' })
  const incident = dataOf(readIncident(session(), { incidentId }))
  ids = {
    incidentId,
    aboutId: incidentId,
    draftId: dataOf(startDraft(session())).draftId,
    deviceId: incident.devices[0]?.id,
    deletionId: incident.deletions[0]?.id,
    actionId: incident.actions[0]?.id,
    accountId: real.accountId('head'),
    tickets: [randomUUID()],
  }
}, 60_000)
afterAll(() => real.close())

function inputFor(name: RouteName, form = ''): object {
  const least = leastOf(contract[name].input, form) as Record<string, unknown>
  return { ...least, ...Object.fromEntries(Object.entries(ids).filter(([key]) => key in least)) }
}

async function refusesAll(name: RouteName, field: WordField, form = ''): Promise<void> {
  const input = inputFor(name, form)
  for (const { name: what, whole, line } of disguises) {
    for (const words of [whole, ...(line === null ? [] : [line])]) {
      const refused = await real.call(name, withWordsAt(input, field.path, words))
      const message = `${field.path}: ${what}`
      expect(refused, message).toMatchObject({ ok: false })
      const fits = words.length <= field.max && !LOCK_FIRST.includes(name)
      expect(JSON.stringify(refused), message).toContain(fits ? EMBEDDED_DATA_MESSAGE : 'message')
    }
  }
}

const ROUTES = routesWithWords(Object.keys(NOT_OF_A_CASE)).filter((name) => name !== LEFT_AT_THE_LOCK)
const OF_KINDS: Readonly<Partial<Record<RouteName, z.ZodType>>> = {
  'formDrafts.save': typedFormSchema,
  'guidance.addCondition': newConditionSchema,
  'kiosk.sign': contract['kiosk.sign'].input,
}
const BOXES = ROUTES.filter((name) => !(name in OF_KINDS)).map((name) => ({ name, form: '' }))
const FORMS = ROUTES.flatMap((name) => {
  const schema = OF_KINDS[name]
  return schema ? formsOf(schema).map((form) => ({ name, form })) : []
})

describe('pictures, documents, archives and e-mails dressed up as words, on a locked incident', () => {
  it('are tried in every place that there is', () => {
    expect(ROUTES.length).toBeGreaterThan(18)
    expect(FORMS.length).toBeGreaterThan(15)
    expect(disguises.length).toBeGreaterThan(70)
    for (const name of Object.keys(NOT_OF_A_CASE)) expect(contract).toHaveProperty([name])
  })

  it.each([...BOXES, ...FORMS])('$name $form takes none in any box', async ({ name, form }) => {
    const before = fingerprint(real)
    const plain = JSON.stringify(await real.call(name, withoutEffect(name, form)))
    expect(plain).not.toContain(EMBEDDED_DATA_MESSAGE)
    for (const field of wordFields(contract[name].input, form)) await refusesAll(name, field, form)
    expect(fingerprint(real)).toBe(before)
  })
})

// The same input about nothing that is there: its words are looked at, and nothing is kept of it.
function withoutEffect(name: RouteName, form = ''): object {
  const input = inputFor(name, form)
  const isOfACase = 'incidentId' in input || 'draftId' in input
  return isOfACase
    ? { ...input, ...('incidentId' in input ? { incidentId: randomUUID() } : { draftId: randomUUID() }) }
    : {}
}

describe('a file itself', () => {
  it('fits into no route: bytes are taken for secrets alone', () => {
    const taken = (Object.keys(contract) as RouteName[]).flatMap((name) =>
      bytesIn(contract[name].input).map((path) => `${name} ${path}`),
    )
    expect(taken.filter((place) => !/ (passphrase|code|current|next)$/.test(place))).toEqual([])
    expect(taken.length).toBeGreaterThan(3)
  })

  it('has no way in but the five routes of evidence; what else is read in belongs to no incident', () => {
    const names = Object.keys(contract)
    // Rows of a register, of which words alone are kept; and PDFs of signed agreements, which are never shown.
    expect(names.filter((name) => /import|upload|attach|paste|thumb|scan|clip|icon/i.test(name))).toEqual([
      'people.planImport',
      'people.import',
      'agreements.chooseScan',
      'agreements.saveScan',
    ])
    const ways = (Object.keys(contract) as RouteName[]).filter((name) => 'declaration' in shapeOf(contract[name].input))
    expect(ways).toEqual([
      'evidence.choose',
      'evidence.drop',
      'evidence.captureSources',
      'evidence.capture',
      'evidence.add',
    ])
  })

  const FORGED = [
    {},
    { imageLocked: false },
    { imageAnswer: 'none' },
    { declaration: 'not-sure' },
    { paths: ['/example.png'] },
    { ticket: randomUUID() },
    { ticket: randomUUID(), tickets: [randomUUID()], answers: leastOf(contract['evidence.add'].input) },
  ]
  it('is refused by each of them for a locked incident, however the input is forged, before anything opens', async () => {
    const opened: string[] = []
    const { evidence } = real.desktop as unknown as { evidence: Record<string, unknown> }
    for (const name of ['chooseFiles', 'captureSources', 'capture', 'choosePackageFolder']) {
      evidence[name] = () => {
        opened.push(name)
        return Promise.resolve([])
      }
    }
    const before = fingerprint(real)
    for (const name of [
      'evidence.choose',
      'evidence.drop',
      'evidence.captureSources',
      'evidence.capture',
      'evidence.add',
      'evidence.handOver',
    ] as const) {
      for (const forged of FORGED) {
        for (const id of [ids['incidentId'], String(ids['incidentId']).toUpperCase()]) {
          const input = { ...inputFor(name), incidentId: id, ...forged }
          expect(await real.call(name, input), name).toMatchObject({ ok: false })
        }
      }
    }
    expect(opened).toEqual([])
    expect(fingerprint(real)).toBe(before)
  })
})

const shapeOf = (schema: z.ZodType) => ('shape' in schema ? (schema.shape as object) : {})

const root = join(import.meta.dirname, '..', '..')
/** What an operating system keeps or makes of a file by itself. */
const COPIERS =
  /createThumbnailFromPath|getFileIcon|addRecentDocument|readImage\(|clipboard\.read|writeImage|startDrag|createFromPath|savePage|createObjectURL|showOpenFilePicker|showSaveFilePicker|type="file"|toDataURL|dangerouslySetInnerHTML/

it('no thumbnail, icon, list of recent files, picture from the clipboard or drag out is made anywhere in the program', () => {
  const files = ['electron', 'renderer', 'shared', 'db'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(tsx?|html)$/.test(name))
      .map((name) => join(folder, name)),
  )
  expect(files.length).toBeGreaterThan(300)
  expect(files.filter((name) => COPIERS.test(readFileSync(join(root, name), 'utf8')))).toEqual([])
})

it('the drop box takes none in any box, though it belongs to no incident yet', async () => {
  real.vault.lock('asked')
  const before = fingerprint(real)
  for (const field of wordFields(contract[LEFT_AT_THE_LOCK].input)) await refusesAll(LEFT_AT_THE_LOCK, field)
  expect(fingerprint(real)).toBe(before)
})
