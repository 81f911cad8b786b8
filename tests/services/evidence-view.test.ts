// Opening a file for the viewer: what is refused, what is recorded, and that the reader gives exactly what was taken in.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { listAllEvidenceFiles } from '#db/queries/evidence.ts'
import { lockIncident } from '#electron/services/evidence/sealing.ts'
import { type ViewerContent, viewEvidence } from '#electron/services/evidence/view.ts'
import { readIncident } from '#electron/services/incidents.ts'
import type { Session } from '#electron/services/session.ts'
import { verifiedChain } from '#tests/helpers/audit-chain.ts'
import { dataOf } from '#tests/helpers/concerns.ts'
import { recordRestrictedCase } from '#tests/helpers/full-case.ts'
import { type Intake, PNG, makeIntake } from '#tests/helpers/intake.ts'
import { RED, bmp, box, png, pngOf } from '#tests/security/viewer/samples.ts'

let at: Intake
let shown: ViewerContent[]
beforeEach(() => {
  at = makeIntake()
  shown = []
})
afterEach(async () => {
  for (const { reader } of shown) await reader.close()
  at.dispose()
})

const viewers = { show: (content: ViewerContent) => void shown.push(content) }
const view = (evidenceId: string, incidentId = at.incidentId, session: Session = at.vault.session) =>
  viewEvidence(session, viewers, { incidentId, evidenceId })
const eventsOf = (evidenceId: string) =>
  dataOf(readIncident(at.vault.session, { incidentId: at.incidentId }))
    .evidence.find(({ id }) => id === evidenceId)
    ?.events.map(({ what }) => what)
const looks = () => verifiedChain(at.vault.db).filter(({ kind }) => kind === 'evidence.viewed')

async function bytesOf({ reader }: ViewerContent): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of reader.read(0, reader.sizeBytes)) pieces.push(piece)
  return Buffer.concat(pieces)
}

describe('opening a file for the viewer', () => {
  it('gives the bytes that were taken in, and records the look once', async () => {
    const { evidenceId } = await at.added('dot.png', PNG)
    expect(await view(evidenceId)).toEqual({ ok: true, data: {} })
    expect(shown).toMatchObject([
      {
        incidentId: at.incidentId,
        evidenceId,
        name: 'dot.png',
        view: 'image',
        type: 'image/png',
        sizeBytes: PNG.length,
      },
    ])
    expect(await bytesOf(shown[0] as ViewerContent)).toEqual(PNG)
    expect(eventsOf(evidenceId)).toEqual(['viewed'])
    expect(looks()).toMatchObject([{ incidentId: at.incidentId, detail: { evidenceId } }])
  })

  it('shows text as text, whatever its name says', async () => {
    const { evidenceId } = await at.added('page.html', '<!doctype html><script>1</script>')
    await view(evidenceId)
    expect(shown).toMatchObject([{ view: 'text' }])
  })

  it('refuses a kind that it cannot show, and records nothing', async () => {
    const { evidenceId } = await at.added('a.zip', Buffer.from('504b0304140000000000', 'hex'))
    expect(await view(evidenceId)).toMatchObject({ ok: false, code: 'conflict', message: /cannot show this kind/ })
    expect([shown, looks(), eventsOf(evidenceId)]).toEqual([[], [], []])
  })

  it.each([
    [
      'a column of two thousand million points',
      pngOf({ width: 1, height: 2_000_000_000 }, Buffer.alloc(20)),
      /too large/,
    ],
    ['ten thousand megapixels', pngOf({ width: 100_000, height: 100_000 }, Buffer.alloc(20)), /too large/],
    ['a picture of no height', pngOf({ width: 5, height: 0 }, Buffer.alloc(20)), /cannot be read/],
    ['a huge bitmap', bmp(60_000, 60_000), /too large/],
  ])('refuses %s by its header alone', async (_what, bytes, words) => {
    const { evidenceId } = await at.added('a.png', bytes)
    const result = await view(evidenceId)
    expect(result).toMatchObject({ ok: false, code: 'conflict' })
    expect(result.ok ? '' : result.message).toMatch(words)
    expect([shown, looks()]).toEqual([[], []])
  })

  it('looks only at the front of what states its size there, so that no list of sizes stops the program', async () => {
    const size = box('ispe', Buffer.from('000000000000002800000028', 'hex'))
    const sizes = (bytes: number) => box('iprp', box('ipco', Buffer.alloc(bytes, size)))
    const avif = (bytes: number) =>
      Buffer.concat([box('ftyp', Buffer.from('avif\0\0\0\0avifmif1')), box('meta', Buffer.alloc(4), sizes(bytes))])
    const few = await at.added('few.avif', avif(size.length))
    expect(await view(few.evidenceId)).toMatchObject({ ok: true })
    const many = await at.added('many.avif', avif(size.length * 20_000))
    expect(await view(many.evidenceId)).toMatchObject({ ok: false, code: 'conflict', message: /cannot be read/ })
  })

  it('opens nothing whose beginning is not what was taken in', async () => {
    const { evidenceId } = await at.added('a.png', png({ width: 20, height: 20 }, RED))
    const path = join(at.evidence, listAllEvidenceFiles(at.vault.db)[0]?.storedAs ?? '')
    const stored = readFileSync(path)
    stored.writeUInt8(stored.readUInt8(60) ^ 1, 60)
    writeFileSync(path, stored)
    expect(await view(evidenceId)).toMatchObject({ ok: false, code: 'damaged' })
    expect([shown, looks()]).toEqual([[], []])
  })

  it('opens nothing of a locked incident, also when it is locked while the file is being opened', async () => {
    const { evidenceId } = await at.added('dot.png', PNG)
    const opening = view(evidenceId)
    dataOf(lockIncident(at.vault.session, { incidentId: at.incidentId, why: 'viewer' }))
    expect(await opening).toMatchObject({ ok: false, code: 'conflict' })
    expect(await view(evidenceId)).toMatchObject({ ok: false, code: 'conflict' })
    expect([shown, looks(), eventsOf(evidenceId)]).toEqual([[], [], ['sealed']])
  })

  it('knows no file of another incident or of a case that is not open to whoever asks', async () => {
    const { evidenceId } = await at.added('dot.png', PNG)
    expect(await view(evidenceId, 'f0000000-0000-4000-8000-000000000000')).toMatchObject({
      ok: false,
      code: 'not-found',
    })
    expect(await view('f0000000-0000-4000-8000-000000000000')).toMatchObject({ ok: false, code: 'not-found' })
    const restricted = recordRestrictedCase(at.school.dsl, { adult: 'lead', leadIds: [at.school.deputy.actor.id] })
    const file = await at.added('dot.png', PNG, at.school.dsl, restricted)
    expect(await view(file.evidenceId, restricted, at.school.deputy)).toMatchObject({ ok: false, code: 'not-found' })
    expect(shown).toEqual([])
    expect(await view(file.evidenceId, restricted, at.school.dsl)).toMatchObject({ ok: true })
    expect(await bytesOf(shown[0] as ViewerContent)).toEqual(PNG)
  })
})
