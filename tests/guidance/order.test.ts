// What is due at the same time stands in the order in which it is done: the child, the alarm, evidence, people, the site. What is asked of
// this concern comes before what is asked of every one.
import { describe, expect, it } from 'vitest'
import type { ConcernAbout, ConcernReplies } from '#shared/domain/concerns.ts'
import { factsOf } from '#shared/domain/facts.ts'
import type { Incident, Person } from '#shared/domain/incidents.ts'
import { stepsUnder } from '#shared/domain/procedure-steps.ts'
import { procedureOf } from '#shared/guidance/procedures/all.ts'
import type { Procedure } from '#shared/guidance/step.ts'
import { incidentOf, personOf } from '../helpers/incident-of.ts'

const CHILD = personOf()
const ACCUSED = personOf({ part: 'alleged' })

function idsOf(about: readonly ConcernAbout[], replies: ConcernReplies, change: Partial<Incident> = {}) {
  const people: readonly Person[] = [CHILD, ACCUSED]
  const facts = factsOf(incidentOf(change, { people: [...people] }), { about: [...about], replies })
  const procedures = ['any-concern', ...about].map(procedureOf).filter((one): one is Procedure => one !== undefined)
  return stepsUnder(procedures, facts).map(({ id }) => id)
}

/** Those of the steps that are named, in the order in which they stand. */
function ordered(ids: readonly string[], named: readonly string[]): readonly string[] {
  return ids.filter((id) => named.includes(id))
}

function expectOrder(ids: readonly string[], named: readonly string[]): void {
  expect(ordered(ids, named)).toEqual(named)
}

describe('the steps of one time', () => {
  it('keep the messages before the child leaves the room, and report to the site after the evidence is kept', () => {
    const ids = idsOf(['bullying-pupil'], { illegal: 'no', platform: 'yes' })
    expectOrder(ids, ['advise-no-answer', 'child-keeps-messages', 'leave-room', 'keep-evidence', 'tell-platform'])
    expectOrder(ids, ['keep-evidence', 'tell-head', 'tell-parents', 'tell-platform'])
    expectOrder(ids, ['consider-police', 'block-writer'])
  })

  it('speak with the child whom somebody contacts first, and keep the evidence before anybody is told', () => {
    const ids = idsOf(['inappropriate-contact'], { adult: 'yes', platform: 'yes', equipment: 'yes' })
    expect(ids[0]).toBe('tell-police')
    expectOrder(ids, ['speak-with-child', 'keep-evidence', 'tell-head', 'tell-parents', 'tell-ceop', 'tell-platform'])
  })

  it('get help for a child in danger before the police are told, also beside other concerns', () => {
    for (const about of [['harmful-sites'], ['unintentional-access', 'harmful-sites']] as const) {
      const ids = idsOf(about, { danger: 'yes', illegal: 'no' })
      expectOrder(ids, ['medical-help', 'tell-police'])
      expectOrder(ids, ['ask-how-they-are', 'record-address', 'tell-parents'])
    }
    expect(idsOf(['harmful-sites'], { danger: 'yes' })[0]).toBe('medical-help')
  })

  it('say what the material was before a sanction is decided, also where two concerns ask for one', () => {
    for (const about of [['adult-misuse'], ['intentional-access-staff', 'adult-misuse']] as const) {
      const ids = idsOf(about, { illegal: 'no' })
      expectOrder(ids, ['second-adult', 'stop-device-use', 'tell-head-now'])
      expectOrder(ids, ['identify-material', 'decide-sanction'])
    }
  })

  it('begin with the police and the lead where it could be an image, and lock the device away next', () => {
    const ids = idsOf(['nude-images'], {}, { imageLocked: true })
    expectOrder(ids, ['tell-police-if-adult', 'image-to-lead', 'second-adult', 'take-device', 'ukcis-questions'])
  })

  it('put what is asked of every concern after what is asked of this one', () => {
    const ids = idsOf(['bullying-pupil'], { illegal: 'no' })
    expectOrder(ids, ['has-it-stopped', 'tell-la-officer', 'look-for-patterns'])
  })
})
