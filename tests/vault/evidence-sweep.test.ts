// What a crash leaves between writing a file and giving it its name is put right when somebody is let in.
import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { sweepEvidence } from '#electron/vault/evidence/store.ts'
import { vaultFiles } from '#electron/vault/folder.ts'
import { dataOf, recordConcern } from '#tests/helpers/concerns.ts'
import { PASSPHRASE, createConfirmed, makeVaultPlace, sessionOf, unlockIn } from '#tests/helpers/vault-place.ts'

const place = makeVaultPlace()
afterAll(() => {
  place.dispose()
})

it('finishes what has a row, removes what has none, and leaves everything else', async () => {
  const vault = place.fresh()
  await createConfirmed(vault, place.folder)
  const session = sessionOf(vault)
  const { evidence } = vaultFiles(place.folder)
  const { incidentId } = recordConcern(session)
  const insert = session.db.$client.prepare(
    `INSERT INTO evidence_file (id, incident_id, image_locked, stored_as, size_bytes, added_at_ms, added_by)
     VALUES (?, ?, 0, ?, 1, 1, ?)`,
  )
  for (const name of ['listed', 'both']) insert.run(randomUUID(), incidentId, name, session.actor.id)
  const put = (name: string) => writeFileSync(join(evidence, name), name)
  for (const name of ['listed.part', 'unlisted.part', 'both', 'both.part', 'orphan']) put(name)
  mkdirSync(join(evidence, 'folder.part'))

  vault.lock('asked')
  expect(existsSync(join(evidence, 'unlisted.part')), 'locking is no start').toBe(true)
  dataOf(await unlockIn(place.fresh(), PASSPHRASE))
  expect(readdirSync(evidence).toSorted()).toEqual(['both', 'both.part', 'folder.part', 'listed', 'orphan'])
  expect(readFileSync(join(evidence, 'listed'), 'utf8')).toBe('listed.part')
  expect(readFileSync(join(evidence, 'both'), 'utf8')).toBe('both')
})

it('keeps nobody out, whatever it meets', () => {
  const folder = join(place.root, 'gone')
  expect(() => sweepEvidence(folder, () => true)).not.toThrow()
  writeFileSync(folder, '')
  expect(() => sweepEvidence(folder, () => true)).not.toThrow()
  rmSync(folder)
  mkdirSync(folder)
  for (const name of ['a.part', 'b.part']) writeFileSync(join(folder, name), '')
  sweepEvidence(folder, (name) => {
    if (name === 'a') throw new Error('the records cannot be read')
    return false
  })
  expect(readdirSync(folder)).toEqual(['a.part'])
})
