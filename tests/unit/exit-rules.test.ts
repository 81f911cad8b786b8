// When a school device may change hands, and when a leaver's checklist is settled.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  STATE_AFTER,
  borrowerProblem,
  countOpen,
  exitCheckProblem,
  latestChecks,
  mayFollow,
  moveDayProblem,
} from '#shared/domain/exit-rules.ts'
import { EXIT_ITEMS } from '#shared/domain/school-devices.ts'

const TODAY = '2026-11-03'
const ITEMS = EXIT_ITEMS.map(({ value }) => value)
const moveArb = fc.constantFrom('lent' as const, 'returned' as const, 'lost' as const, 'disposed' as const)
const checkArb = fc.record({
  item: fc.constantFrom(...ITEMS),
  state: fc.constantFrom('done' as const, 'not-needed' as const, 'open' as const),
})

describe('a device', () => {
  it('is never lent twice, nor after it is lost or gone, whatever is tried', () => {
    fc.assert(
      fc.property(fc.array(moveArb, { maxLength: 30 }), (tried) => {
        let state: Parameters<typeof mayFollow>[0] = 'in-school'
        for (const move of tried) {
          if (!mayFollow(state, move)) continue
          if (move === 'lent') expect(state).toBe('in-school')
          expect(state).not.toBe('disposed')
          state = STATE_AFTER[move]
        }
      }),
    )
  })

  it('that was lost can be found again', () => {
    expect(mayFollow('lost', 'returned')).toBe(true)
    expect(mayFollow('in-school', 'returned')).toBe(false)
  })

  it('moves on a day that is not ahead and not before the last move; being added to the list is none', () => {
    const events = [
      { what: 'added', on: TODAY },
      { what: 'lent', on: '2026-09-10' },
      { what: 'changed', on: TODAY },
    ] as const
    expect(moveDayProblem(events, '2026-11-04', TODAY)).toMatchObject({ field: 'on' })
    expect(moveDayProblem(events, '2026-09-09', TODAY)).toMatchObject({ field: 'on' })
    expect(moveDayProblem(events, '2026-09-10', TODAY)).toBeUndefined()
    expect(moveDayProblem(events, TODAY, TODAY)).toBeUndefined()
  })

  it('is not lent to somebody who has left by that day', () => {
    expect(borrowerProblem('2026-11-02', TODAY)).toMatchObject({ field: 'personId' })
    expect(borrowerProblem(TODAY, TODAY)).toBeUndefined()
    expect(borrowerProblem(null, TODAY)).toBeUndefined()
  })
})

describe('a checklist', () => {
  it('is settled when the latest of every item is, and nothing is lent', () => {
    const settled = ITEMS.map((item) => ({ item, state: 'done' as const }))
    expect(countOpen([], 0)).toBe(6)
    expect(countOpen(settled, 0)).toBe(0)
    expect(countOpen(settled, 2)).toBe(1)
    expect(countOpen([...settled, { item: 'keys', state: 'open' }], 0)).toBe(1)
    expect(countOpen([{ item: 'keys', state: 'open' }, ...settled], 0)).toBe(0)
  })

  it('counts each item once, in the order of the list', () => {
    fc.assert(
      fc.property(fc.array(checkArb), fc.nat(3), (checks, lent) => {
        const latest = latestChecks(checks)
        const items = latest.map(({ item }) => item)
        expect(items).toEqual(ITEMS.filter((item) => items.includes(item)))
        for (const row of latest) expect(row).toBe(checks.findLast(({ item }) => item === row.item))
        const settled = latest.filter(({ state }) => state !== 'open').length
        expect(ITEMS.length - countOpen(checks, 0)).toBe(settled)
        expect(countOpen(checks, lent)).toBeGreaterThanOrEqual(lent > 0 ? 1 : 0)
      }),
    )
  })

  it('does not take the devices as back while one is lent', () => {
    const check = (state: 'done' | 'not-needed' | 'open', lent: number, on = TODAY) =>
      exitCheckProblem({ item: 'devices', state, on }, lent, TODAY)
    expect(check('done', 1)).toMatchObject({ field: 'state', message: expect.stringContaining('One device is') })
    expect(check('not-needed', 2)).toMatchObject({ message: expect.stringContaining('2 devices are') })
    expect(check('open', 1)).toBeUndefined()
    expect(check('done', 0)).toBeUndefined()
    expect(check('done', 0, '2026-11-04')).toMatchObject({ field: 'on' })
    expect(exitCheckProblem({ item: 'keys', state: 'done', on: TODAY }, 1, TODAY)).toBeUndefined()
  })
})
