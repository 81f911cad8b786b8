import { describe, expect, it } from 'vitest'
import { canAmendImageAnswer, imageAnswerFor, isImageLocked } from '#shared/domain/image-answer.ts'
import {
  EMPTY_INCIDENT_ANSWERS,
  type IncidentAnswers,
  hasOnlyOpening,
  incidentAnswersSchema,
} from '#shared/domain/incident-answers.ts'
import { checkConcern, checkIncident } from '#shared/domain/incident-check.ts'
import { concernAnswersOf } from '#shared/domain/concern-answers.ts'
import { initialsOf, kindsInvolved } from '#shared/domain/incidents.ts'
import { completeAnswers } from '#tests/helpers/concerns.ts'
import { personAnswer } from '#tests/helpers/least-answers.ts'

const TODAY = '2026-11-03'

function problemFields(change: Partial<IncidentAnswers>): string[] {
  const checked = checkIncident(completeAnswers(change), TODAY)
  return checked.ok ? [] : checked.problems.map(({ field }) => field)
}

describe('checkIncident', () => {
  it('takes a complete concern', () => {
    const checked = checkIncident(completeAnswers(), TODAY)
    if (!checked.ok) throw new Error(JSON.stringify(checked.problems))
    expect(checked.value.concern.happenedOn).toBe('2026-11-02')
    expect(checked.value.actions.map(({ side, action }) => [side, action])).toEqual([
      ['child', 'parents'],
      ['staff', 'specific'],
    ])
    expect(checked.value.outcome).toBe('')
  })

  it('asks for everything that an empty form lacks, in the order of its pages', () => {
    const checked = checkIncident(EMPTY_INCIDENT_ANSWERS, TODAY)
    const fields = checked.ok ? [] : checked.problems.map(({ field }) => field)
    expect(fields).toEqual([
      'imageAnswer',
      'dangerNow',
      'adult',
      'happened',
      'time',
      'reporter',
      'places',
      'people',
      'types',
      'description',
      'nature',
      'outcome',
    ])
  })

  it('has no default for the image question', () => {
    expect(problemFields({ imageAnswer: null })).toEqual(['imageAnswer'])
  })

  it('takes “not known” wherever a DSL may not know', () => {
    const notKnown = { typed: '', notKnown: true }
    const fields = problemFields({
      dangerNow: 'not-known',
      happened: { day: '', month: '', year: '', notKnown: true },
      time: notKnown,
      reporter: { ...notKnown, notReported: false },
      places: [],
      placeNotKnown: true,
      people: [personAnswer('', { name: notKnown, part: 'alleged', kind: 'other', kindOther: 'a stranger' })],
      types: [],
      typeNotKnown: true,
      deliberate: false,
      natureNotKnown: true,
    })
    expect(fields).toEqual([])
  })

  it('asks how an incident came to light that nobody reported', () => {
    expect(problemFields({ reporter: { typed: '', notKnown: false, notReported: true } })).toEqual(['identified'])
  })

  it('wants somebody affected or said to have caused it, not only a witness', () => {
    expect(problemFields({ people: [personAnswer('Wren Witness', { part: 'witness' })] })).toEqual(['people'])
  })

  it('drops boxes under a heading that is no longer ticked', () => {
    const checked = checkConcern(
      completeAnswers({ deliberate: false, accidental: true, accidentalMaterial: ['viewed'] }),
      TODAY,
    )
    expect(checked.ok && [checked.value.deliberateMaterial, checked.value.consideredAs]).toEqual([[], []])
    expect(checked.ok && checked.value.accidentalMaterial).toEqual(['viewed'])
  })

  it('refuses a pasted picture in any field', () => {
    const picture = 'look: data:image/png;base64,AAAA'
    expect(problemFields({ description: picture })).toEqual(['description'])
    expect(problemFields({ specificAction: picture })).toEqual(['specificAction'])
    expect(problemFields({ outcome: picture })).toEqual(['outcome'])
    expect(problemFields({ people: [personAnswer(picture)] })).toEqual(['people'])
  })

  it('gives back the answers that an amendment starts from', () => {
    const checked = checkConcern(completeAnswers(), TODAY)
    if (!checked.ok) throw new Error('not complete')
    const again = checkConcern(concernAnswersOf(checked.value), TODAY)
    expect(again).toEqual(checked)
  })
})

describe('the image answer', () => {
  it('locks for anything but a clear no', () => {
    expect(['none', 'suspected', 'confirmed'].map((answer) => isImageLocked(answer as 'none'))).toEqual([
      false,
      true,
      true,
    ])
  })

  it('is at least suspected for child abuse images', () => {
    expect(imageAnswerFor('none', ['child-abuse-images'])).toBe('suspected')
    expect(imageAnswerFor('confirmed', ['child-abuse-images'])).toBe('confirmed')
    expect(imageAnswerFor('none', ['gambling'])).toBe('none')
    const checked = checkConcern(completeAnswers({ types: ['child-abuse-images'] }), TODAY)
    expect(checked.ok && checked.value.imageAnswer).toBe('suspected')
  })

  it('never goes back to none', () => {
    expect(canAmendImageAnswer('suspected', 'none')).toBe(false)
    expect(canAmendImageAnswer('confirmed', 'none')).toBe(false)
    expect(canAmendImageAnswer('confirmed', 'suspected')).toBe(true)
    expect(canAmendImageAnswer('none', 'confirmed')).toBe(true)
  })
})

describe('people', () => {
  it('are shown by initials in any script', () => {
    expect(['Siân Gŵyr', 'Łukasz Żółć', 'Nguyễn Thị Ánh', 'يوسف', 'Anne-Marie Two', null].map(initialsOf)).toEqual([
      'SG',
      'ŁŻ',
      'NTÁ',
      'ي',
      'AMT',
      '?',
    ])
  })

  it('tick the form’s boxes only when involved', () => {
    expect(
      kindsInvolved([
        { kind: 'staff', part: 'reporter' },
        { kind: 'child', part: 'affected' },
      ]),
    ).toEqual(['child'])
  })
})

describe('a draft with nothing but its opening answers', () => {
  it('is known as such also after it was read back, when its answers stand in another order', () => {
    const opening: IncidentAnswers = { ...EMPTY_INCIDENT_ANSWERS, imageAnswer: 'confirmed', dangerNow: 'no' }
    const readBack = incidentAnswersSchema.parse(opening)
    expect(Object.keys(readBack)).not.toEqual(Object.keys(opening))
    expect(hasOnlyOpening(readBack)).toBe(true)
    expect(hasOnlyOpening({ ...readBack, description: 'Siân Gŵyr' })).toBe(false)
  })
})
