// Notices of what became due: when one is news, that it says nothing of any case, and that there is none while the records are locked.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { changeSettings, readSettings } from '#electron/services/school.ts'
import { createReminding, newsSinceMs, reminderWords } from '#electron/windows/reminding.ts'
import type { Vault } from '#electron/vault/vault.ts'
import { completeAnswers, dataOf, recordConcern } from '#tests/helpers/concerns.ts'
import {
  PASSPHRASES,
  PASSPHRASE,
  type VaultPlace,
  addIn,
  createConfirmed,
  makeVaultPlace,
  sessionOf,
  unlockIn,
} from '#tests/helpers/vault-place.ts'
import { NOW_MS } from '#tests/helpers/vault-db.ts'
import { DAY_MS } from '#shared/lib/dates.ts'

const MINUTE_MS = 60_000
const LEAD = 'lead'

describe('what is news', () => {
  const look = { accountId: LEAD, atMs: NOW_MS, isFirst: false, isInUse: false }
  const last = { accountId: LEAD, atMs: NOW_MS - MINUTE_MS }

  it('is everything that is overdue, at the first look of a person and once a day', () => {
    expect(newsSinceMs(undefined, { ...look, isFirst: true })).toBe(0)
    expect(newsSinceMs({ ...last, accountId: 'another' }, look)).toBe(0)
    expect(newsSinceMs({ ...last, atMs: NOW_MS - DAY_MS }, { ...look, isFirst: true })).toBe(0)
  })

  it('is what became due since the last look, also after unlocking again the same day', () => {
    expect(newsSinceMs(last, look)).toBe(last.atMs)
    expect(newsSinceMs(last, { ...look, isFirst: true })).toBe(last.atMs)
    expect(newsSinceMs(last, { ...look, isFirst: true, isInUse: true })).toBe(last.atMs)
  })

  it('goes by the day in London', () => {
    // 00:30 in London on 10 June, which is still 9 June in UTC.
    const atMs = Date.UTC(2026, 5, 9, 23, 30)
    expect(newsSinceMs({ accountId: LEAD, atMs: atMs - 60 * MINUTE_MS }, { ...look, atMs, isFirst: true })).toBe(0)
  })

  it('can wait ten minutes while the window is in use, and is not lost', () => {
    expect(newsSinceMs(last, { ...look, isInUse: true })).toBeUndefined()
    const longAgo = { ...last, atMs: NOW_MS - 10 * MINUTE_MS }
    expect(newsSinceMs(longAgo, { ...look, isInUse: true })).toBe(longAgo.atMs)
  })

  it('is put into a number and no other word', () => {
    expect(reminderWords(1)).toBe('1 thing is due now. Open Blueform to see it.')
    expect(reminderWords(2)).toBe('2 things are due now. Open Blueform to see them.')
  })
})

describe('with a real vault', () => {
  let place: VaultPlace
  let vault: Vault
  let shown: string[]
  let cleared: number
  let look: () => Promise<void>
  beforeEach(async () => {
    place = makeVaultPlace()
    vault = place.fresh()
    await createConfirmed(vault, place.folder)
    shown = []
    cleared = 0
    look = createReminding({
      vault,
      clock: place.clock,
      isInUse: () => false,
      show: (words) => shown.push(words),
      clear: () => {
        cleared += 1
      },
    })
  })
  afterEach(() => place.dispose())

  const record = () => recordConcern(sessionOf(vault), { specificAction: 'CANARYWORD' })

  it('tells once of what became due, by number, and is quiet when nothing did', async () => {
    await look()
    expect(shown).toEqual([])
    place.clock.advance(MINUTE_MS)
    const { reference } = record()
    place.clock.advance(MINUTE_MS)
    await look()
    expect(shown).toHaveLength(1)
    expect(shown[0]).toMatch(/^\d+ things? (?:is|are) due now\. Open Blueform to see (?:it|them)\.$/)
    const words = ['CANARYWORD', reference, ...completeAnswers().people.map(({ name }) => name.typed)]
    for (const word of words) expect(shown[0]).not.toContain(word)
    place.clock.advance(MINUTE_MS)
    await look()
    expect(shown).toHaveLength(1)
  })

  it('tells nothing while locked, takes away what is shown, and tells what fell due meanwhile at the next unlocking', async () => {
    record()
    place.clock.advance(MINUTE_MS)
    await look()
    expect(shown).toHaveLength(1)
    vault.lock('asked')
    expect(cleared).toBe(1)
    place.clock.advance(90 * MINUTE_MS)
    await look()
    expect(shown).toHaveLength(1)
    dataOf(await unlockIn(vault, PASSPHRASE))
    await look()
    expect(shown).toHaveLength(2)
    vault.lock('asked')
    dataOf(await unlockIn(vault, PASSPHRASE))
    await look()
    expect(shown).toHaveLength(2)
  })

  it('tells of what is still overdue again on another day, once it is unlocked anew', async () => {
    record()
    place.clock.advance(4 * DAY_MS)
    await look()
    expect(shown).toHaveLength(1)
    // Nothing is due for the first time on the fifth day.
    place.clock.advance(DAY_MS)
    await look()
    expect(shown).toHaveLength(1)
    vault.lock('asked')
    dataOf(await unlockIn(vault, PASSPHRASE))
    await look()
    expect(shown).toHaveLength(1)
    vault.lock('asked')
    place.clock.advance(DAY_MS)
    dataOf(await unlockIn(vault, PASSPHRASE))
    await look()
    expect(shown).toHaveLength(2)
  })

  it('is not shown when the records were locked while it looked', async () => {
    record()
    place.clock.advance(MINUTE_MS)
    const looking = look()
    vault.lock('asked')
    await looking
    expect(shown).toEqual([])
  })

  it('is not shown when the school does not want it', async () => {
    const session = sessionOf(vault)
    dataOf(changeSettings(session, { ...dataOf(readSettings(session)), notifications: false }))
    record()
    place.clock.advance(MINUTE_MS)
    await look()
    expect(shown).toEqual([])
  })

  it('tells the data protection officer nothing, and the head nothing of a case about the head', async () => {
    await addIn(vault, 'dpo')
    await addIn(vault, 'head')
    recordConcern(sessionOf(vault), { adult: 'head' })
    place.clock.advance(MINUTE_MS)
    for (const role of ['dpo', 'head'] as const) {
      vault.lock('asked')
      dataOf(await unlockIn(vault, PASSPHRASES[role], role))
      await look()
    }
    expect(shown).toEqual([])
    vault.lock('asked')
    dataOf(await unlockIn(vault, PASSPHRASE))
    await look()
    expect(shown).toHaveLength(1)
  })
})
