// Files through the routes, as the window asks for them: declared first, named by tickets, and never one for a locked incident.
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { EvidenceDesktop } from '#electron/ipc/handler.ts'
import { vaultFiles } from '#electron/vault/folder.ts'
import { recordConcern } from '#tests/helpers/concerns.ts'
import { ORIGIN, PNG } from '#tests/helpers/intake.ts'
import { RESPONSE } from '#tests/helpers/response-forms.ts'
import { type RealVault, openSchoolVault } from './real-vault.ts'

type Named = { files: { ticket: string; name: string }[]; refused: unknown[] }

let real: Awaited<ReturnType<typeof openSchoolVault>>
let pictures: Buffer[]
let asked: string[]
let closed: string[]
beforeAll(async () => {
  real = await openSchoolVault()
  pictures = []
  asked = []
  closed = []
  writeFileSync(path('chat.txt'), 'unkind words')
  set({
    chooseFiles: () => {
      asked.push('choose')
      return Promise.resolve([path('chat.txt')])
    },
    captureSources: () => {
      asked.push('sources')
      return Promise.resolve([{ id: 'screen:1:0', name: 'Screen 1', kind: 'screen' }])
    },
    capture: () => {
      asked.push('capture')
      const picture = Buffer.from(PNG)
      pictures.push(picture)
      return Promise.resolve(picture)
    },
    viewers: { ...real.desktop.evidence.viewers, closeIncident: (id) => void closed.push(id) },
  })
}, 120_000)
afterAll(() => real.close())

const path = (name: string) => join(real.folder, name)
const set = (change: Partial<EvidenceDesktop>) => Object.assign(real.desktop.evidence, change)
const call = (...[name, body]: Parameters<RealVault['call']>) => real.call(name, body)
const dataOf = async (...args: Parameters<RealVault['call']>): Promise<unknown> => {
  const answer = await call(...args)
  if (!answer.ok) throw new Error(`${args[0]}: ${answer.code} ${answer.message}`)
  return answer.data
}
const concern = (imageAnswer: 'none' | 'suspected' = 'none') => {
  const session = real.vault.session()
  if (!session) throw new Error('locked')
  return recordConcern(session, { imageAnswer }).incidentId
}
const stored = () => {
  const { evidence } = vaultFiles(join(real.folder, 'vault'))
  return existsSync(evidence) ? readdirSync(evidence) : []
}
const declared = (incidentId: string) => ({ incidentId, declaration: 'known' })
const isBlank = (bytes: Buffer | undefined) => bytes?.every((byte) => byte === 0)

describe('files through the routes', () => {
  it('are declared, chosen, dropped or captured, and added', async () => {
    const incidentId = concern()
    writeFileSync(path('dropped.bin'), randomBytes(2_000_000))
    const chosen = (await dataOf('evidence.choose', declared(incidentId))) as Named
    const dropped = (await dataOf('evidence.drop', {
      ...declared(incidentId),
      paths: [path('dropped.bin'), '', path('vault')],
    })) as Named
    expect(dropped.refused).toHaveLength(2)
    const { sources } = (await dataOf('evidence.captureSources', declared(incidentId))) as {
      sources: { ticket: string }[]
    }
    const captured = (await dataOf('evidence.capture', {
      ...declared(incidentId),
      ticket: sources[0]?.ticket,
    })) as Named
    const tickets = [chosen, dropped, captured].map(({ files }) => files[0]?.ticket)
    const added = (await dataOf('evidence.add', {
      ...declared(incidentId),
      tickets,
      answers: ORIGIN,
    })) as { incident: { evidence: { means: string }[] }; failed: unknown[] }
    expect(added.failed).toEqual([])
    expect(added.incident.evidence.map(({ means }) => means)).toEqual(['chosen', 'dropped', 'captured'])
    expect(isBlank(pictures.at(-1))).toBe(true)
    expect(JSON.stringify([chosen, dropped, captured, added])).not.toContain(real.folder)
    expect(await dataOf('evidence.verify', { incidentId })).toEqual({ checked: 3, damaged: [] })
    expect(await dataOf('evidence.overview')).toMatchObject({ files: 3, sealedFiles: 0, lastCheck: null })
  })

  it.each([
    ['evidence.choose', {}],
    ['evidence.drop', { paths: [] }],
    ['evidence.captureSources', {}],
    ['evidence.capture', { ticket: '00000000-0000-4000-8000-000000000000' }],
    ['evidence.add', { tickets: ['00000000-0000-4000-8000-000000000000'], answers: ORIGIN }],
  ])('%s asks for the declaration, and “not sure” is not one', async (route, rest) => {
    const incidentId = concern()
    for (const said of [{}, { declaration: 'not-sure' }, { declaration: true }]) {
      expect(await call(route, { incidentId, ...said, ...rest })).toMatchObject({ ok: false, code: 'invalid' })
    }
  })

  it('are refused for a locked incident before a dialog opens or a picture is made', async () => {
    const [incidentId, other] = [concern('suspected'), concern()]
    const { files } = (await dataOf('evidence.choose', declared(other))) as Named
    const { sources } = (await dataOf('evidence.captureSources', declared(other))) as { sources: { ticket: string }[] }
    asked = []
    const before = stored()
    const tickets = files.map(({ ticket }) => ticket)
    for (const [route, rest] of [
      ['evidence.choose', {}],
      ['evidence.drop', { paths: [path('chat.txt')] }],
      ['evidence.captureSources', {}],
      ['evidence.capture', { ticket: sources[0]?.ticket }],
      ['evidence.add', { tickets, answers: ORIGIN }],
    ] as const) {
      expect(await call(route, { ...declared(incidentId), ...rest }), route).toMatchObject({
        ok: false,
        code: 'conflict',
        message: expect.stringContaining('image of a child'),
      })
    }
    expect([asked, stored()]).toEqual([[], before])
  })

  it('are sealed and forgotten when somebody is not sure, and nothing of them is read', async () => {
    const incidentId = concern()
    await dataOf('evidence.choose', declared(incidentId))
    const first = (await dataOf('evidence.choose', declared(incidentId))) as Named
    await dataOf('evidence.add', { ...declared(incidentId), tickets: [first.files[0]?.ticket], answers: ORIGIN })
    const { sources } = (await dataOf('evidence.captureSources', declared(incidentId))) as {
      sources: { ticket: string }[]
    }
    await dataOf('evidence.capture', { ...declared(incidentId), ticket: sources[0]?.ticket })
    const before = stored()
    const incident = (await dataOf('evidence.notSure', { incidentId })) as {
      imageLocked: boolean
      evidence: { events: { what: string }[] }[]
    }
    expect(incident.imageLocked).toBe(true)
    expect(incident.evidence.map(({ events }) => events.map(({ what }) => what))).toEqual([['sealed']])
    expect([closed.at(-1), isBlank(pictures.at(-1)), stored()]).toEqual([incidentId, true, before])
    expect(real.desktop.evidence.named.capturedBytes()).toBe(0)
    expect(readFileSync(path('chat.txt'), 'utf8')).toBe('unkind words')
  })

  it.each(['nude-images', 'upskirting'] as const)('are sealed and forgotten when the answers say %s', async (about) => {
    const incidentId = concern()
    const first = (await dataOf('evidence.choose', declared(incidentId))) as Named
    await dataOf('evidence.add', { ...declared(incidentId), tickets: [first.files[0]?.ticket], answers: ORIGIN })
    const { sources } = (await dataOf('evidence.captureSources', declared(incidentId))) as {
      sources: { ticket: string }[]
    }
    await dataOf('evidence.capture', { ...declared(incidentId), ticket: sources[0]?.ticket })
    closed = []
    const answered = await dataOf('response.answer', { incidentId, answers: { ...RESPONSE, about: [about] } })
    expect(answered).toMatchObject({ imageLocked: true, evidence: [{ events: [{ what: 'sealed' }] }] })
    expect([closed, isBlank(pictures.at(-1))]).toEqual([[incidentId], true])
    expect(real.desktop.evidence.named.capturedBytes()).toBe(0)
    expect(await call('evidence.choose', declared(incidentId))).toMatchObject({ ok: false, code: 'conflict' })
  })

  it('are closed and forgotten when the case is restricted from whoever has them open', async () => {
    const incidentId = concern()
    await dataOf('evidence.choose', declared(incidentId))
    const { sources } = (await dataOf('evidence.captureSources', declared(incidentId))) as {
      sources: { ticket: string }[]
    }
    await dataOf('evidence.capture', { ...declared(incidentId), ticket: sources[0]?.ticket })
    closed = []
    const about = { adult: 'lead', leadIds: [real.accountId('dsl')] }
    const restricted = await dataOf('incidents.restrict', { incidentId, about, reason: 'It is about me' })
    expect(restricted).toEqual({ incident: null })
    expect([closed, isBlank(pictures.at(-1))]).toEqual([[incidentId], true])
  })

  it('chosen while the vault is locked are dropped, and a picture is overwritten', async () => {
    const incidentId = concern()
    const { sources } = (await dataOf('evidence.captureSources', declared(incidentId))) as {
      sources: { ticket: string }[]
    }
    const { chooseFiles, capture } = real.desktop.evidence
    const locking =
      <Value>(work: () => Promise<Value>) =>
      () => {
        real.vault.lock('asked')
        return work()
      }
    set({ chooseFiles: locking(chooseFiles), capture: locking(() => capture('screen:1:0')) })
    expect(await call('evidence.choose', declared(incidentId))).toMatchObject({ ok: false, code: 'locked' })
    await real.unlockAs('dsl')
    const captured = await call('evidence.capture', { ...declared(incidentId), ticket: sources[0]?.ticket })
    expect(captured).toMatchObject({ ok: false, code: 'locked' })
    expect(isBlank(pictures.at(-1))).toBe(true)
    await real.unlockAs('dsl')
    set({ chooseFiles, capture })
  })

  it('under way when the vault is locked leave nothing', async () => {
    const incidentId = concern()
    writeFileSync(path('large.bin'), randomBytes(20_000_000))
    const { files } = (await dataOf('evidence.drop', { ...declared(incidentId), paths: [path('large.bin')] })) as Named
    const before = stored()
    const running = call('evidence.add', { ...declared(incidentId), tickets: [files[0]?.ticket], answers: ORIGIN })
    while (stored().length === before.length) await new Promise(setImmediate)
    real.vault.lock('asked')
    expect(await running).toMatchObject({ ok: false, code: 'locked' })
    expect(stored()).toEqual(before)
    await real.unlockAs('dsl')
    expect(stored()).toEqual(before)
  })
})
