import { describe, expect, it } from 'vitest'
import { procedureOf } from '#shared/guidance/procedures/all.ts'
import type { Fact, Procedure } from '#shared/guidance/step.ts'
import { type LocalCondition, policyLineFor, withLocal } from '#shared/domain/local-conditions.ts'
import { stepsUnder } from '#shared/domain/procedure-steps.ts'
import { couldTouch, hasTurnedLetters } from '#shared/domain/touching-words.ts'
import { mark } from '#tests/helpers/incident-of.ts'

const SIGNED = {
  atMs: mark().recordedAtMs,
  by: mark().recordedBy,
  name: 'Hari Headteacher',
  on: '2026-09-01',
  how: 'paper',
} as const

function local(condition: LocalCondition['condition'], change: Partial<LocalCondition> = {}): LocalCondition {
  return { ...mark(), condition, signed: SIGNED, withdrawn: null, ...change }
}
const step = (text: string, change: Partial<LocalCondition> = {}) =>
  local({ kind: 'step', procedureId: 'nude-images', text, who: 'lead', by: 'same-day' }, change)
const wording = (stepId: string, text: string) => local({ kind: 'wording', stepId, text })

function nudeImages(): Procedure {
  const procedure = procedureOf('nude-images')
  if (!procedure) throw new Error('no procedure')
  return procedure
}

function textsWith(conditions: readonly LocalCondition[], facts: readonly Fact[]): readonly string[] {
  return stepsUnder([withLocal(nudeImages(), conditions)], new Set(facts)).map(({ text }) => text)
}

describe('words that could mean handling an image', () => {
  it.each([
    'Viewing it is for two of us',
    'Have it copied',
    'Screenshots are taken',
    'It is e-mailed to the office',
    'Looks through the phone',
    'Find out what it shows',
    'Deleting it',
    // Things that hold an image, whatever is done with them.
    'Bring the smartphones to the office',
    'Keep them in the safe',
    'Ask the child for the clip',
    'Go on to the profile of the sender',
    'Ask the account’s owner',
  ])('are found in “%s”', (text) => expect(couldTouch(text)).toBe(true))

  it.each(
    [
      'pass on, gives, given, handed over, provide, captures, recording, re-record, snap, WhatsApp, whats app, texting',
      'repost, posting, faxed, airdrop, air-drop, back up, backed-up, cloned, moving, archives, burnt, zipped, removal',
      'destruction, destroyed, get rid of, getting rid of, clear, reset, trash, checked, re-check, pre-check, review',
      'preview, pre-view, studies, study, read, re-read, scrolling, browse, identifies, unlock, resend, re-open, sent',
    ].flatMap((line) => line.split(', ')),
  )('are found where only “%s” says so', (doing) => expect(couldTouch(`Two of us ${doing} today`)).toBe(true))

  it.each([
    ['wide letters', 'ｖｉｅｗ now'],
    ['a soft hyphen inside', 'vi\u00adew now'],
    ['a joiner that nobody sees', 'vi\u034few now'],
    ['a mark of notes', 'vi\ufff9ew now'],
    ['a filler that nobody sees', 'vi\u3164ew now'],
    ['accents', 'v\u00ede\u0301w now'],
    ['spaces that do not break', 'get\u00a0rid\u00a0\u2003of now'],
    ['a letter that only looks the same', 'v\u0456ew now'],
    ['a Greek letter', 'c\u03bfpy now'],
    ['another alphabet', '\u041f\u043e\u0441\u043c\u043e\u0442\u0440\u0438'],
    ['letters one by one', 'v.i.e.w now'],
    ['figures for letters', 'v1ew now'],
  ])('are found in another dress: %s', (_name, text) => expect(couldTouch(text)).toBe(true))

  it.each(['SEND to the office', 'The SEND out to the office', 'send co-ordinator', 'SEND co-ordinator sends it'])(
    'are no name of the SEND team: “%s”',
    (text) => expect(couldTouch(text)).toBe(true),
  )

  it.each([
    'Ring the family support worker',
    'Ask the SEND co-ordinator',
    'Ask the SEND team about the plan',
    'Sit with the child in the playground',
    'Look after Si\u00e2n G\u0175yr',
    'Tell the head of school in person',
    'Invite the parents to a meeting (room 5B)',
  ])('are not found in “%s”', (text) => expect(couldTouch(text)).toBe(false))

  it.each(['\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069'])(
    'are not turned about',
    (sign) => expect([hasTurnedLetters(`Ring ${sign}them`), hasTurnedLetters('Ring them')]).toEqual([true, false]),
  )
})

describe('what a school adds', () => {
  it('joins the procedure once it is signed, and takes nothing away', () => {
    const before = textsWith([], [])
    expect(textsWith([step('Ring the nurse')], [])).toEqual(expect.arrayContaining([...before, 'Ring the nurse']))
    expect(textsWith([step('Ring the nurse', { signed: null })], [])).toEqual(before)
    expect(textsWith([step('Ring the nurse', { withdrawn: { atMs: 1, by: mark().recordedBy } })], [])).toEqual(before)
  })

  it('is marked with who signed it, and has a source', () => {
    const own = withLocal(nudeImages(), [step('Ring the nurse')]).steps.at(-1)
    expect([own?.local?.signedBy, own?.sources]).toEqual(['Hari Headteacher', ['federation:3-local']])
  })

  it('never handles material where an image of a child could be involved', () => {
    expect(textsWith([step('Copying it is for the office')], ['image-locked'])).toEqual(textsWith([], ['image-locked']))
    expect(textsWith([step('Copying it is for the office')], [])).toContain('Copying it is for the office')
  })

  it.each(['Ring the police and send the device', 'Ring our own police officer', 'Do as we agreed'])(
    'never words a step anew where an image of a child could be involved: “%s”',
    (text) => {
      const facts: readonly Fact[] = ['adult-involved']
      expect(textsWith([wording('tell-police', text)], facts)).toContain(text)
      const locked = [...facts, 'image-locked'] as const
      expect(textsWith([wording('tell-police', text)], locked)).toEqual(textsWith([], locked))
    },
  )

  it('keeps its own step on a locked incident where that names no material and no handling of it', () => {
    expect(textsWith([step('Ring the nurse')], ['image-locked'])).toContain('Ring the nurse')
    expect(textsWith([step('Bring the tablet to the office')], ['image-locked'])).toEqual(
      textsWith([], ['image-locked']),
    )
  })

  it('does not stand in a case about the head teacher, who signed it', () => {
    const facts: readonly Fact[] = ['head-alleged', 'staff-alleged', 'danger']
    const added = [step('Tell the head first'), wording('tell-police', 'Ask the head before you ring the police')]
    expect(textsWith(added, facts)).toEqual(textsWith([], facts))
  })
})

describe('the policy line of a category', () => {
  it('is the newest that was signed', () => {
    const line = (text: string, change: Partial<LocalCondition> = {}) =>
      local({ kind: 'policy-line', category: 'pupil-A', text }, change)
    expect(policyLineFor('pupil-A', [line('Old'), line('New'), line('Unsigned', { signed: null })])).toBe('New')
    expect(policyLineFor('pupil-B', [line('Old')])).toBe('')
  })
})
